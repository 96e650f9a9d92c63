package io.resolvent.evaluation.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the files of a report into a folder. Equal contents give equal bytes. */
public final class ReportFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.ALWAYS))
            .build();

    private final Path folder;

    /** @param folder made when missing */
    public ReportFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** One JSON object a line. */
    public void lines(String name, List<?> records) throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve(name))) {
            for (Object line : records) {
                out.write(JSON.writeValueAsString(line));
                out.write('\n');
            }
        }
    }

    /** {@code report.json}. */
    public void json(Object report) throws IOException {
        Files.writeString(
                folder.resolve("report.json"),
                JSON.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(report) + "\n");
    }

    /** {@code report.html}: one file, no scripts, nothing loaded from elsewhere. */
    public void html(Page page) throws IOException {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(ReportFiles.class.getClassLoader());
        templates.setPrefix("reports/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(templates);
        Context context = new Context(Locale.ROOT);
        context.setVariable("page", page);
        Files.writeString(folder.resolve("report.html"), engine.process("scorecard", context));
    }
}
