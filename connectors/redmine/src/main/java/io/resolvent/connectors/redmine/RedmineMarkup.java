package io.resolvent.connectors.redmine;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Redmine's wiki text: what must not act when we write it, and Textile as Markdown when we read it. */
final class RedmineMarkup {

    private static final Pattern MACRO_LINE =
            Pattern.compile("(?m)^[ \t]*\\{\\{(?:>?toc|child_pages|recent_pages)[^}]*}}[ \t]*\n?");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?is)<pre[^>]*>(.*?)</pre>");
    private static final Pattern CODE_TAG = Pattern.compile("(?i)</?code[^>]*>");
    private static final Pattern LIST = Pattern.compile("(?m)^([*]+|#+)[ \t]+");
    private static final Pattern HEADING = Pattern.compile("(?m)^h([1-6])\\.[ \t]+");
    private static final Pattern LINK = Pattern.compile("\"([^\"\n]{1,200})\":(https?://[^\\s\"<>]*[^\\s\"<>.,;:!?)])");
    private static final Pattern PAGE = Pattern.compile("\\[\\[(?:[^\\]|\n]{1,200}\\|)?([^\\]|\n]{1,200})]]");
    private static final Pattern BOLD = Pattern.compile("(?<![\\w*])\\*(?=\\S)([^*\n]{1,200})(?<=\\S)\\*(?![\\w*])");
    private static final Pattern CODE = Pattern.compile("(?<![\\w@])@(?=\\S)([^@\n]{1,200})(?<=\\S)@(?![\\w@])");

    private RedmineMarkup() {}

    /** Text in which no macro runs: an exclamation mark before the braces makes Redmine show them. */
    static String escaped(String text) {
        return text.replaceAll("(?<!!)\\{\\{", "!{{");
    }

    /** Wiki macros that only draw are left out. */
    static String withoutMacros(String text) {
        return MACRO_LINE.matcher(text).replaceAll("");
    }

    /** Headings, links, lists, bold and code of Textile as Markdown; all else stays as it is. */
    static String toMarkdown(String textile) {
        String text = withoutMacros(textile);
        StringBuilder markdown = new StringBuilder();
        Matcher block = CODE_BLOCK.matcher(text);
        int from = 0;
        while (block.find()) {
            markdown.append(prose(text.substring(from, block.start())));
            String code = CODE_TAG.matcher(block.group(1)).replaceAll("").strip();
            markdown.append("\n```\n").append(code).append("\n```\n");
            from = block.end();
        }
        return markdown.append(prose(text.substring(from))).toString();
    }

    private static String prose(String textile) {
        String text = LIST.matcher(textile).replaceAll(RedmineMarkup::listItem);
        text = HEADING.matcher(text).replaceAll(m -> "#".repeat(Integer.parseInt(m.group(1))) + " ");
        text = LINK.matcher(text).replaceAll("[$1]($2)");
        text = PAGE.matcher(text).replaceAll("$1");
        text = BOLD.matcher(text).replaceAll("**$1**");
        return CODE.matcher(text).replaceAll("`$1`");
    }

    /** Textile shows the depth of a list by how many signs begin its line. */
    private static String listItem(MatchResult item) {
        String signs = item.group(1);
        return "  ".repeat(signs.length() - 1) + (signs.startsWith("#") ? "1. " : "* ");
    }
}
