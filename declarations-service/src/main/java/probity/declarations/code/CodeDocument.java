package probity.declarations.code;

import java.util.Map;

/**
 * A version of a code with all that its file says. The content is what is stored, published and shown; the code is what
 * this service understands of it.
 *
 * @param content nested maps, lists, texts, numbers and booleans
 */
public record CodeDocument(Code code, Map<String, Object> content) {

    public CodeDocument {
        content = Map.copyOf(content);
    }

    /** The content must keep to the schema of the file format and to {@link CrossReferences}. */
    public static CodeDocument of(Map<String, Object> content) {
        return new CodeDocument(new CodeReader(new Part(content)).read(), content);
    }
}
