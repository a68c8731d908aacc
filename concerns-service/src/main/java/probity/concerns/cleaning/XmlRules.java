package probity.concerns.cleaning;

import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;

/** What of a part in XML is left out, and what is replaced because it must be there. */
interface XmlRules {

    /** With all that is in it. */
    boolean isLeftOut(StartElement element) throws IOException;

    /** What an attribute says in the copy; empty if it is not there. */
    Optional<String> value(StartElement element, Attribute attribute);

    /** What the text of an element says in the copy: the element may have to be there, its text need not. */
    default String text(StartElement element, String text) {
        return text;
    }
}
