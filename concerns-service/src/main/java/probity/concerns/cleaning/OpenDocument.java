package probity.concerns.cleaning;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;

/** The formats of LibreOffice and its kin. */
final class OpenDocument implements ZipCleaner.Parts {

    /** Properties, settings (printers among them), previews, macros, older versions, signatures. */
    private static final Pattern LEFT_OUT = Pattern.compile("(.*/)?(meta|settings)\\.xml|manifest\\.rdf|layout-cache"
            + "|(.*/)?(Thumbnails|Configurations2|ObjectReplacements|Basic|Dialogs|Scripts|Versions)/.*"
            + "|META-INF/(documentsignatures|macrosignatures|packagesignatures)\\.xml");

    private static final Pattern FONTS = Pattern.compile("Fonts/.*\\.(ttf|otf)");

    /** Who wrote it and when, wherever it stands. */
    private static final Set<String> NAMESPACES_LEFT_OUT =
            Set.of("http://purl.org/dc/elements/1.1/", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0");

    /** Where other documents are drawn from; what was drawn stays. And pictures written as text, which nothing cleans. */
    private static final Set<String> DRAWN_FROM = Set.of(
            "table-source",
            "section-source",
            "cell-range-source",
            "dde-source",
            "dde-links",
            "dde-connection-decls",
            "alphabetical-index-auto-mark-file",
            "binary-data");

    /** Titles and descriptions of pictures, which programs make of the names of files. */
    private static final String DRAWING = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";

    private static final Set<String> DESCRIBING = Set.of("title", "desc");

    /** Where parts of the package itself lie. */
    private static final Pattern WITHIN =
            Pattern.compile("(\\./)?((Pictures|Media|Fonts)/[^/\\\\:]+|Object \\d+(/Pictures/[^/\\\\:]+)?)");

    private static final QName PATH = new QName("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "full-path");

    @Override
    public boolean isLeftOut(String part) {
        return LEFT_OUT.matcher(part).matches();
    }

    @Override
    public boolean isHarmless(String part) {
        return FONTS.matcher(part).matches();
    }

    @Override
    public XmlRules rules(String part) {
        return new XmlRules() {

            @Override
            public boolean isLeftOut(StartElement element) throws IOException {
                String name = element.getName().getLocalPart();
                if (name.equals("encryption-data")) {
                    throw new NoRenditionException("the document is encrypted");
                }
                return NAMESPACES_LEFT_OUT.contains(element.getName().getNamespaceURI())
                        || name.endsWith("-initials")
                        || DRAWN_FROM.contains(name)
                        || (DESCRIBING.contains(name)
                                && element.getName().getNamespaceURI().equals(DRAWING))
                        || (name.equals("file-entry") && leadsToNothing(element));
            }

            @Override
            public Optional<String> value(StartElement element, Attribute attribute) {
                String name = attribute.getName().getLocalPart();
                return name.contains("rsid") || tells(element, name, attribute.getValue())
                        ? Optional.empty()
                        : Optional.of(attribute.getValue());
            }
        };
    }

    private static boolean tells(StartElement element, String name, String value) {
        return switch (name) {
            case "href" ->
                !Addresses.isReachedByAll(value) && !WITHIN.matcher(value).matches();
            // what somebody calls a picture is mostly the name of its file; of other things it is how they are found
            case "name" -> element.getName().getLocalPart().equals("frame") || Addresses.tellsOfAMachine(value);
            case "formula", "condition", "expression" -> Addresses.leadsOutOfIt(value);
            default -> Addresses.tellsOfAMachine(value) || (name.endsWith("-address") && Addresses.leadsOutOfIt(value));
        };
    }

    private boolean leadsToNothing(StartElement entry) {
        Attribute path = entry.getAttributeByName(PATH);
        return path != null && isLeftOut(path.getValue());
    }
}
