package probity.declarations.code;

import java.util.List;

/** Knows who inside reads what a version of a code judges. */
public interface ReadingRules {

    List<Reader> of(CodeDocument document);
}
