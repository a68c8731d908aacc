package probity.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to start and where.
 *
 * @param root the checkout, built
 * @param state the folder for data, secrets and logs
 * @param fresh whether to forget an earlier run's data first
 * @param settings environment variables for single parts and settings of PostgreSQL, over those that are set here
 */
public record Options(
        Path root,
        Path state,
        boolean fresh,
        Ports ports,
        Set<Part> parts,
        Map<Part, Map<String, String>> settings,
        Progress progress) {

    /** Everything, on the standard ports. */
    public static Options standard(Path root, Path state) {
        return new Options(
                root, state, false, Ports.of(Map.of(), 0), EnumSet.allOf(Part.class), Map.of(), Progress.SILENT);
    }

    /** Everything, on ports that nobody uses: for tests. */
    public static Options onFreePorts(Path root, Path state) {
        return standard(root, state).on(Ports.free());
    }

    public Options on(Ports others) {
        return new Options(root, state, fresh, others, parts, settings, progress);
    }

    public Options only(Part... some) {
        return new Options(root, state, fresh, ports, EnumSet.copyOf(List.of(some)), settings, progress);
    }

    public Options freshly(boolean forget) {
        return new Options(root, state, forget, ports, parts, settings, progress);
    }

    public Options telling(Progress listener) {
        return new Options(root, state, fresh, ports, parts, settings, listener);
    }

    /** Adds an environment variable for one part, or a setting of PostgreSQL. */
    public Options with(Part part, String variable, String value) {
        Map<Part, Map<String, String>> more = new EnumMap<>(Part.class);
        more.putAll(settings);
        more.put(
                part,
                Stream.concat(settings(part).entrySet().stream(), Stream.of(Map.entry(variable, value)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (_, last) -> last)));
        return new Options(root, state, fresh, ports, parts, more, progress);
    }

    /** How long facts about concerns are held back before they leave. */
    public Options withWindow(Duration window) {
        return with(Part.CONCERNS, "PROBITY_WINDOW", window.toString());
    }

    Map<String, String> settings(Part part) {
        return settings.getOrDefault(part, Map.of());
    }

    URI address(Port port) {
        return URI.create("http://localhost:" + ports.of(port));
    }
}
