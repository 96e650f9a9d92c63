package io.resolvent.agent.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads the YAML configuration. Unknown keys and bad values are refused, naming file, line and key. */
public final class ConfigurationFile {

    /** Keys stand at the top of the file. */
    private static final String ROOT = "";

    private ConfigurationFile() {}

    /** All defaults. */
    public static Settings defaults() {
        return new Binder().bindOrCreate(ROOT, Bindable.of(Settings.class));
    }

    public static Settings read(Path file) {
        if (!Files.isReadable(file)) {
            throw new InvalidConfiguration(file + ": cannot be read; give an existing file with --config");
        }
        Binder binder = new Binder(ConfigurationPropertySources.from(sources(file)));
        try {
            return binder.bindOrCreate(
                    ROOT, Bindable.of(Settings.class), new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
        } catch (BindException e) {
            throw new InvalidConfiguration(explain(file, e), e);
        }
    }

    private static List<PropertySource<?>> sources(Path file) {
        try {
            return new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file));
        } catch (MarkedYAMLException e) {
            String where =
                    e.getProblemMark() == null ? "" : ":" + (e.getProblemMark().getLine() + 1);
            throw new InvalidConfiguration(file + where + ": not readable as YAML: " + e.getProblem(), e);
        } catch (IOException | RuntimeException e) {
            throw new InvalidConfiguration(file + ": not readable as YAML: " + firstLine(e), e);
        }
    }

    private static String explain(Path file, BindException e) {
        Throwable cause = e;
        while (cause != null) {
            if (cause instanceof UnboundConfigurationPropertiesException unknown) {
                return unknown.getUnboundProperties().stream()
                        .map(p -> place(file, p) + ": unknown key " + p.getName() + "; see docs/configuration.md")
                        .collect(Collectors.joining("; "));
            }
            if (cause instanceof ConversionFailedException) {
                break;
            }
            if (cause instanceof IllegalArgumentException refused
                    && cause.getCause() == null
                    && refused.getMessage() != null) {
                String key = refused.getMessage().split(" ", 2)[0];
                return place(file, property(file, e, key)) + ": " + e.getName() + ": " + refused.getMessage();
            }
            cause = cause.getCause();
        }
        return place(file, e.getProperty()) + ": " + e.getName() + ": not a valid value" + allowed(e);
    }

    /** The value that was refused: of the section's own key when the file has it. */
    private static @Nullable ConfigurationProperty property(Path file, BindException e, String key) {
        if (!ConfigurationPropertyName.isValid(key)) {
            return e.getProperty();
        }
        ConfigurationPropertyName name = e.getName().append(key);
        for (ConfigurationPropertySource source : ConfigurationPropertySources.from(sources(file))) {
            ConfigurationProperty found = source.getConfigurationProperty(name);
            if (found != null) {
                return found;
            }
        }
        return e.getProperty();
    }

    private static String allowed(BindException e) {
        Class<?> type = e.getTarget().getType().resolve(Object.class);
        if (!type.isEnum()) {
            return " for " + type.getSimpleName();
        }
        List<String> words = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            words.add(constant.toString().toLowerCase(java.util.Locale.ROOT));
        }
        return "; one of " + String.join(", ", words);
    }

    private static String place(Path file, @Nullable ConfigurationProperty property) {
        Origin origin = property == null ? null : property.getOrigin();
        if (origin instanceof PropertySourceOrigin wrapped) {
            origin = wrapped.getOrigin();
        }
        if (origin instanceof TextResourceOrigin text && text.getLocation() != null) {
            return file + ":" + (text.getLocation().getLine() + 1);
        }
        return file.toString();
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
