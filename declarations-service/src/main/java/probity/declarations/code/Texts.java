package probity.declarations.code;

import java.util.List;
import java.util.Map;

/** All texts of a document, in its order. */
final class Texts {

    interface Visitor {

        /**
         * A text of the document.
         *
         * @param place of the part that holds it, such as {@code gifts.rules[3]}
         * @param name of the property
         */
        void visit(String place, String name, String text);
    }

    private Texts() {}

    static void walk(Map<String, Object> document, Visitor visitor) {
        walk("", "", document, visitor);
    }

    private static void walk(String place, String name, Object value, Visitor visitor) {
        switch (value) {
            case Map<?, ?> part ->
                part.forEach((key, inner) -> walk(join(place, name), String.valueOf(key), inner, visitor));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    walk(place, "%s[%d]".formatted(name, i), list.get(i), visitor);
                }
            }
            case String text -> visitor.visit(place, name, text);
            default -> {}
        }
    }

    private static String join(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
