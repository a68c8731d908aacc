package probity.declarations.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One object of a code's document. It is read only after the schema has been kept, so what is missing is optional. */
record Part(Map<?, ?> values) {

    String text(String name) {
        return optionalText(name).orElseThrow(() -> new IllegalArgumentException("the document lacks " + name));
    }

    Optional<String> optionalText(String name) {
        return Optional.ofNullable(values.get(name)).map(String.class::cast);
    }

    int number(String name) {
        return optionalNumber(name).orElseThrow(() -> new IllegalArgumentException("the document lacks " + name));
    }

    Optional<Integer> optionalNumber(String name) {
        return Optional.ofNullable(values.get(name)).map(value -> ((Number) value).intValue());
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    Part part(String name) {
        return optionalPart(name).orElseGet(() -> new Part(Map.of()));
    }

    Optional<Part> optionalPart(String name) {
        return Optional.ofNullable(values.get(name)).map(value -> new Part((Map<?, ?>) value));
    }

    Stream<Part> parts(String name) {
        return list(name).stream().map(value -> new Part((Map<?, ?>) value));
    }

    List<String> texts(String name) {
        return list(name).stream().map(String.class::cast).toList();
    }

    List<Integer> numbers(String name) {
        return list(name).stream().map(value -> ((Number) value).intValue()).toList();
    }

    private List<?> list(String name) {
        return Optional.ofNullable(values.get(name))
                .<List<?>>map(value -> (List<?>) value)
                .orElse(List.of());
    }
}
