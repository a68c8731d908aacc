package probity.declarations.adopting;

import com.networknt.schema.utils.JsonNodes;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.Fault;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/**
 * A code's file that was read and found in order.
 *
 * @param tree the same again, where each part knows its line
 */
record CodeFile(String name, CodeDocument document, JsonNode tree) {

    private static final Pattern INDEX = Pattern.compile("/(\\d+)");

    BrokenCodeFile broken(String pointer, String sentence) {
        return broken(name, tree, List.of(new Fault(pointer, sentence)));
    }

    /** "gifts.json, line 12, gifts.rules[3].when.value: no value lies between these thresholds". */
    static BrokenCodeFile broken(String name, JsonNode tree, List<Fault> faults) {
        return new BrokenCodeFile(
                name, faults.stream().map(fault -> place(tree, fault)).toList());
    }

    private static BrokenCodeFile.Place place(JsonNode tree, Fault fault) {
        return new BrokenCodeFile.Place(line(tree, fault.place()), field(fault.place()), fault.sentence());
    }

    private static int line(JsonNode tree, String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        while (tree.at(place).isMissingNode()) {
            place = place.head();
        }
        @Nullable TokenStreamLocation location = JsonNodes.tokenStreamLocationOf(tree.at(place));
        return location == null ? 1 : location.getLineNr();
    }

    private static String field(String pointer) {
        String path = INDEX.matcher(pointer).replaceAll("[$1]").replace('/', '.');
        return path.isEmpty() ? "the whole" : path.substring(1);
    }
}
