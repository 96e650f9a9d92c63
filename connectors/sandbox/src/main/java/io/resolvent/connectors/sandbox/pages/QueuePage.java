package io.resolvent.connectors.sandbox.pages;

import io.resolvent.connectors.sandbox.desk.Desk;
import io.resolvent.connectors.sandbox.desk.DeskTicket;
import io.resolvent.connectors.sandbox.web.Answer;
import io.resolvent.connectors.sandbox.web.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list of tickets, last change first. */
final class QueuePage {

    private static final int ROWS = 25;

    private final Desk desk;
    private final Templates templates;

    QueuePage(Desk desk, Templates templates) {
        this.desk = desk;
        this.templates = templates;
    }

    Answer show(Call call) {
        QueueFilter filter = QueueFilter.of(call);
        int page = (int) call.number("page", 1, 100_000);
        boolean live = call.query().containsKey("live");
        List<DeskTicket> found = desk.queue(filter.wanted(), ROWS * Math.max(0, page - 1), ROWS + 1);
        Map<String, Object> values = new HashMap<>();
        values.put("tabs", tabs(filter, live));
        values.put("rows", found.stream().limit(ROWS).map(QueueRow::of).toList());
        values.put("show", filter.word());
        values.put("text", filter.text());
        values.put("live", live);
        values.put("liveTab", new Tab("Refresh by itself", path(filter, filter.word(), 1, !live), live));
        values.put("newer", page > 1 ? path(filter, filter.word(), page - 1, live) : "");
        values.put("older", found.size() > ROWS ? path(filter, filter.word(), page + 1, live) : "");
        return Answer.html(200, templates.fill("queue", values));
    }

    private static List<Tab> tabs(QueueFilter filter, boolean live) {
        return List.of(
                tab("All", "all", filter, live),
                tab("New", "new", filter, live),
                tab("Open", "open", filter, live),
                tab("Solved", "solved", filter, live));
    }

    private static Tab tab(String title, String word, QueueFilter filter, boolean live) {
        return new Tab(title, path(filter, word, 1, live), word.equals(filter.word()));
    }

    private static String path(QueueFilter filter, String word, int page, boolean live) {
        String text = URLEncoder.encode(filter.text(), StandardCharsets.UTF_8);
        return "/?show=" + word + (text.isEmpty() ? "" : "&q=" + text) + (page > 1 ? "&page=" + page : "")
                + (live ? "&live=1" : "");
    }
}
