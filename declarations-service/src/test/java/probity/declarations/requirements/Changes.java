package probity.declarations.requirements;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Takes each thing that a code's document states out of a copy, one at a time, and turns each that can be turned: a
 * threshold that counts or does not, a number of days that is one more, what is so that is not.
 */
final class Changes {

    /** Names, reasons and sources. They are shown as they are and nothing turns on them. */
    private static final Set<String> WORDS = Set.of(
            "$schema",
            "format",
            "code",
            "version",
            "title",
            "owner",
            "inForceNote",
            "id",
            "who",
            "summary",
            "heading",
            "why",
            "authorityChoice",
            "law",
            "text",
            "advice",
            "says",
            "demonstration",
            "authority");

    /** What stands in these lists is one thing each. */
    private static final Set<String> WHOLE = Set.of("lint", "definitions", "clauses", "recipients", "questions");

    private static final Map<String, String> OTHER_SIDE =
            Map.of("atLeast", "above", "above", "atLeast", "below", "atMost", "atMost", "below");

    private static final Map<String, String> OPPOSITE = Map.of(
            "whole", "principles",
            "principles", "whole",
            "officer", "member",
            "member", "officer",
            "offer", "receipt",
            "receipt", "offer",
            "published", "not-published",
            "not-published", "published",
            "rolling", "calendar-year",
            "calendar-year", "rolling");

    private final ObjectNode document;
    private final Predicate<String> isTried;
    private final List<Change> changes = new ArrayList<>();

    private Changes(ObjectNode document, Predicate<String> isTried) {
        this.document = document;
        this.isTried = isTried;
    }

    /** All of them, but of the places that are not tried. */
    static List<Change> of(ObjectNode document, Predicate<String> isTried) {
        var changes = new Changes(document, isTried);
        changes.open("", JsonPointer.empty(), document);
        return List.copyOf(changes.changes);
    }

    private void open(String place, JsonPointer pointer, JsonNode node) {
        switch (node) {
            case ObjectNode fields ->
                fields.properties().stream()
                        .filter(field -> !WORDS.contains(field.getKey()))
                        .filter(field -> !isCitation(pointer, field.getKey()))
                        .forEach(field -> field(place, pointer, field.getKey(), field.getValue()));
            case ArrayNode items -> {
                for (int i = 0; i < items.size(); i++) {
                    item(place, pointer, i, items);
                }
            }
            default -> {}
        }
    }

    private static boolean isCitation(JsonPointer parent, String name) {
        return name.equals("clauses") && !parent.equals(JsonPointer.empty());
    }

    private void field(String parent, JsonPointer pointer, String name, JsonNode value) {
        String place = parent.isEmpty() ? name : parent + "." + name;
        if (!isTried.test(place)) {
            return;
        }
        JsonPointer here = pointer.appendProperty(name);
        if (!isSilence(name, value)) {
            change(place, Change.TAKEN_OUT, copy -> in(copy, pointer).remove(name));
        }
        turn(place, pointer, name, value);
        open(place, here, value);
    }

    /** To ask somebody is what one does where nothing is said, too. */
    private static boolean isSilence(String name, JsonNode value) {
        return name.equals("declare") && value.asText().equals("ask");
    }

    private void item(String list, JsonPointer pointer, int index, ArrayNode items) {
        JsonNode item = items.get(index);
        String place = "%s[%s]".formatted(list, name(item, index));
        if (!isTried.test(place)) {
            return;
        }
        if (items.size() > 1) {
            change(place, Change.TAKEN_OUT, copy -> {
                ((ArrayNode) copy.at(pointer)).remove(index);
                exemptNoMore(copy, item.path("id").asText());
            });
        }
        if (!WHOLE.contains(pointer.last().getMatchingProperty())) {
            open(place, pointer.appendIndex(index), item);
        }
    }

    private static String name(JsonNode item, int index) {
        return Stream.of("id", "who", "act", "term")
                .map(item::path)
                .filter(JsonNode::isTextual)
                .findFirst()
                .map(JsonNode::asText)
                .orElseGet(() -> item.isTextual() ? item.asText() : Integer.toString(index));
    }

    private void turn(String place, JsonPointer parent, String name, JsonNode value) {
        switch (name) {
            case "atLeast", "above", "below", "atMost" -> {
                String other = OTHER_SIDE.get(name);
                change(
                        place,
                        "as " + other,
                        copy -> in(copy, parent).set(other, in(copy, parent).remove(name)));
            }
            case "days", "workingDays", "months", "everyMonths", "escalateAfter", "escalateFurtherAfter" ->
                change(place, "one more", copy -> in(copy, parent).put(name, value.asInt() + 1));
            case "inForceFrom" ->
                change(
                        place,
                        "a day later",
                        copy -> copy.put(
                                name,
                                LocalDate.parse(value.asText()).plusDays(1).toString()));
            case "declare" -> {
                if (!value.asText().equals("yes")) {
                    change(place, "as yes", copy -> in(copy, parent).put(name, "yes"));
                }
            }
            case "duties" -> reverse(place, parent, name, value);
            default -> {
                if (value.isBoolean() && !name.equals("prohibited")) {
                    change(place, "denied", copy -> in(copy, parent).put(name, !value.asBoolean()));
                } else if (OPPOSITE.containsKey(value.asText())) {
                    String opposite = OPPOSITE.get(value.asText());
                    change(place, "as " + opposite, copy -> in(copy, parent).put(name, opposite));
                }
            }
        }
    }

    private void reverse(String place, JsonPointer parent, String name, JsonNode duties) {
        if (duties.size() > 1) {
            change(place, "in another order", copy -> {
                ArrayNode others = in(copy, parent).putArray(name);
                duties.valueStream().toList().reversed().forEach(others::add);
            });
        }
    }

    private void change(String place, String how, Consumer<ObjectNode> made) {
        ObjectNode copy = document.deepCopy();
        made.accept(copy);
        changes.add(new Change(place, how, copy));
    }

    private static ObjectNode in(ObjectNode copy, JsonPointer pointer) {
        return (ObjectNode) copy.at(pointer);
    }

    /** No rule sets aside what is not there. */
    private static void exemptNoMore(ObjectNode copy, String rule) {
        copy.at("/gifts/rules").forEach(each -> {
            if (each.path("exempts") instanceof ArrayNode exempts) {
                exempts.removeIf(exempted -> exempted.asText().equals(rule));
                if (exempts.isEmpty()) {
                    ((ObjectNode) each).remove("exempts");
                }
            }
        });
    }
}
