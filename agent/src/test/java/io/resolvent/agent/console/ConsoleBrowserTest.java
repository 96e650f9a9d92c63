package io.resolvent.agent.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.resolvent.agent.policy.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console in a real browser. Screenshots are left in {@code target/screenshots}. */
class ConsoleBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    @TempDir
    private static Path home;

    private static OpenConsole console;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        boolean there = Files.isExecutable(CHROMIUM);
        assertThat(there || !"true".equals(System.getenv("CI")))
                .as("Chromium is there")
                .isTrue();
        Assumptions.assumeTrue(there, "Chromium is not installed");
        console = new OpenConsole(home);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-quic",
                                "--no-first-run")));
        try (Page empty = loggedIn(ColorScheme.LIGHT, 1280)) {
            shoot(empty, "desk-empty");
        }
        console.fillWithADay(Instant.now());
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
            console.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 390", "DARK, 390"})
    void every_page_can_be_used_by_everybody(ColorScheme scheme, int width) {
        String look = scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        List<String> grave = new ArrayList<>();
        try (Page page = newPage(scheme, width)) {
            listen(page);
            page.navigate(console.url() + "/login");
            grave.addAll(look(page, "login-" + look));
            logIn(page);
            grave.addAll(look(page, "desk-" + look));
            page.navigate(console.url() + "/decisions");
            page.getByRole(com.microsoft.playwright.options.AriaRole.SEARCHBOX).fill("printer");
            page.keyboard().press("Enter");
            page.waitForURL("**/decisions?text=printer**");
            grave.addAll(look(page, "log-" + look));
            page.navigate(console.url() + "/tickets/desk/4713");
            grave.addAll(look(page, "story-" + look));
            page.locator("details.more")
                    .all()
                    .forEach(more -> more.locator("summary").click());
            grave.addAll(look(page, "story-open-" + look));
            page.navigate(console.url() + "/tickets/desk/4711");
            grave.addAll(look(page, "story-resolved-" + look));
            page.navigate(console.url() + "/tickets/desk/4714");
            grave.addAll(look(page, "story-handed-off-" + look));
            page.navigate(console.url() + "/tickets/desk/0");
            grave.addAll(look(page, "nothing-" + look));
        }
        assertThat(grave).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_new_decision_shows_without_a_hand_on_the_page() {
        try (Page page = loggedIn(ColorScheme.LIGHT, 1280)) {
            listen(page);
            console.commit(SomeDecisions.leftAlone("4790", Reason.NOTHING_ASKED, Instant.now()));
            page.waitForSelector("text=desk:4790");
            page.locator("text=desk:4790").click();
            page.waitForURL("**/tickets/desk/4790");
            assertThat(page.locator("article").textContent()).contains("Nothing was asked");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void hostile_text_does_nothing_in_a_browser() {
        List<String> texts = List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<details open ontoggle=alert(1)>",
                "javascript:alert(1)",
                "</span></div><iframe srcdoc='<script>parent.alert(1)</script>'></iframe>");
        Instant start = Instant.now().minusSeconds(90_000);
        for (int i = 0; i < texts.size(); i++) {
            console.commit(SomeDecisions.hostile("hostile", texts.get(i), start.plusMillis(i)));
        }
        try (Page page = loggedIn(ColorScheme.LIGHT, 1280)) {
            listen(page);
            page.navigate(console.url() + "/tickets/desk/hostile");
            assertThat(page.locator(".text.question").allTextContents()).containsExactlyElementsOf(texts.reversed());
            page.locator("details")
                    .all()
                    .forEach(details -> details.locator("summary").click());
            assertThat(page.title()).isEqualTo("desk:hostile · Resolvent");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_page_whose_service_is_gone_says_so() {
        try (Page page = loggedIn(ColorScheme.LIGHT, 1280)) {
            page.context().setOffline(true);
            page.waitForSelector("#connection:visible");
            page.context().setOffline(false);
            page.waitForSelector(
                    "#connection",
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        }
    }

    private void listen(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> complaints.add("dialog " + dialog.message()));
    }

    /** Leaves a screenshot, and gives what would keep people out. */
    private static List<String> look(Page page, String name) {
        shoot(page, name);
        List<String> found = new ArrayList<>();
        Object wider = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        if (Boolean.TRUE.equals(wider)) {
            found.add(name + ": wider than the screen");
        }
        new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .forEach(rule -> found.add(name + ": " + words(rule)));
        return found;
    }

    private static String words(Rule rule) {
        return rule.getId() + " " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static Page loggedIn(ColorScheme scheme, int width) {
        Page page = newPage(scheme, width);
        page.navigate(console.url());
        logIn(page);
        return page;
    }

    private static Page newPage(ColorScheme scheme, int width) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 800));
        return context.newPage();
    }

    private static void logIn(Page page) {
        page.getByLabel("User").fill("lead");
        page.getByLabel("Password").fill(OpenConsole.PASSWORD);
        page.getByText("Log in").last().click();
        page.waitForSelector("#live");
    }
}
