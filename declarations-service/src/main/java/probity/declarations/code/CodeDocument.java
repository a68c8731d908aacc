package probity.declarations.code;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A version of a code with all that its file says. The content is what is stored, published and shown; the code is what
 * this service understands of it.
 *
 * @param content nested maps, lists, texts, numbers and booleans, in the order of the file
 */
public record CodeDocument(Code code, Map<String, Object> content) {

    public CodeDocument {
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }

    /** Over how long gifts of one donor are added up. */
    public Cumulation cumulation() {
        return Cumulation.of(new Part(content).part("gifts").part("cumulation"));
    }

    /** Which gifts are added up; empty if the document leaves that to the standard. */
    public Optional<Counting> counting() {
        return counting(content);
    }

    /** The same of a part of a document, such as the standard. */
    public static Optional<Counting> counting(Map<String, Object> content) {
        return new Part(content)
                .part("gifts")
                .part("cumulation")
                .optionalPart("counts")
                .map(Counting::of);
    }

    /** The content must keep to the schema of the file format and to {@link CrossReferences}. */
    public static CodeDocument of(Map<String, Object> content) {
        return new CodeDocument(new CodeReader(new Part(content)).read(), content);
    }

    /** What the authority does about deadlines; empty if the document leaves that to the standard. */
    public Optional<Practice> practice() {
        return practice(content);
    }

    /** The same of a part of a document, such as the standard. */
    public static Optional<Practice> practice(Map<String, Object> content) {
        return new Part(content).optionalPart("practice").map(Practice::of);
    }

    /** Who inside reads what it judges; empty if the document leaves that to the standard. */
    public Optional<List<Reader>> readers() {
        return readers(content);
    }

    /** The same of a part of a document, such as the standard. */
    public static Optional<List<Reader>> readers(Map<String, Object> content) {
        List<Reader> readers = new Part(content)
                .part("publication")
                .parts("readers")
                .map(Reader::of)
                .toList();
        return readers.isEmpty() ? Optional.empty() : Optional.of(readers);
    }

    /** What the authority says of its calendar. */
    public Optional<String> calendar() {
        return new Part(content).part("calendar").optionalText("authorityChoice");
    }
}
