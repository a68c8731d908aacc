package probity.chassis.http;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The route of a resource method with its parameters' names in place of their values. */
final class RouteTemplate {

    private RouteTemplate() {}

    static String of(ResourceInfo resource) {
        return Stream.of(resource.getResourceClass(), resource.getResourceMethod())
                .map(RouteTemplate::path)
                .flatMap(path -> Stream.of(path.split("/")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    private static String path(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
    }
}
