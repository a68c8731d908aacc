package probity.concerns.cleaning;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import probity.concerns.cleaning.UnfitFileException.Fault;

/** Word, Excel and PowerPoint since 2007. */
final class OfficeOpenXml implements ZipCleaner.Parts {

    /** Properties, data that nobody sees, signatures, printers, and who changed what when. */
    private static final Pattern LEFT_OUT = Pattern.compile("docProps/.*|customXml/.*|docMetadata/.*|_xmlsignatures/.*"
            + "|.*/printerSettings/.*|.*/printerSettings\\d*\\.bin|word/people\\.xml|xl/revisions/.*"
            + "|ppt/changesInfos/.*|ppt/revisionInfo\\.xml|.*/thumbnail\\.[a-z]+");

    private static final Pattern FONTS = Pattern.compile(".*\\.(odttf|fntdata)");

    private static final Set<String> ELEMENTS_LEFT_OUT = Set.of(
            "rsids",
            "docVars",
            "docId",
            "attachedTemplate",
            "absPath",
            "fileSharing",
            "revisionPtr",
            "mailMerge",
            "printerSettings");

    private static final Set<String> NAMING = Set.of(
            "author",
            "initials",
            "userId",
            "providerId",
            "displayName",
            "userName",
            "presenceInfo",
            "lastModifiedBy",
            "refreshedBy",
            "ed");

    private static final Set<String> DATES = Set.of("date", "dateUtc", "dt", "dT", "refreshedDate", "refreshedDateIso");

    /** Where a table draws from, and as whom: it cannot be left out, nor kept. */
    private static final String CONNECTIONS = "xl/connections.xml";

    private static final Set<String> NAMED_AUTHORS = Set.of("cmAuthor", "author");

    /** Where somebody keeps their files. */
    private static final Pattern OF_A_MACHINE =
            Pattern.compile("file:.*|[A-Za-z]:[\\\\/].*|[\\\\/]{2}.*|/(home|Users)/.*");

    private static final String NO_TIME = "1980-01-01T00:00:00Z";

    /** Tells by the main part what a package is. */
    static FileKind kindOf(Source file) throws IOException {
        try (var in = new PackageReader(file)) {
            for (var part = in.next(); part.isPresent(); part = in.next()) {
                switch (part.get()) {
                    case "word/document.xml" -> {
                        return FileKind.DOCX;
                    }
                    case "xl/workbook.xml" -> {
                        return FileKind.XLSX;
                    }
                    case "ppt/presentation.xml" -> {
                        return FileKind.PPTX;
                    }
                    default -> {
                        // a part that all have
                    }
                }
            }
            throw new UnfitFileException(Fault.FILE_TYPE_NOT_TAKEN);
        }
    }

    @Override
    public boolean isLeftOut(String part) {
        String of = part.replace("_rels/", "").replaceAll("\\.rels$", "");
        return LEFT_OUT.matcher(part).matches() || LEFT_OUT.matcher(of).matches();
    }

    @Override
    public boolean isHarmless(String part) {
        return FONTS.matcher(part).matches();
    }

    @Override
    public XmlRules rules(String part) {
        String folder = part.contains("_rels/") ? part.substring(0, part.indexOf("_rels/")) : "";
        return new XmlRules() {

            @Override
            public boolean isLeftOut(StartElement element) throws IOException {
                if (part.equals(CONNECTIONS)) {
                    throw new NoRenditionException("the table draws from a source that may name somebody");
                }
                String name = element.getName().getLocalPart();
                return ELEMENTS_LEFT_OUT.contains(name)
                        || (name.equals("Override") && leadsToNothing("", element, "PartName"))
                        || (name.equals("Relationship") && isRelationLeftOut(folder, element));
            }

            @Override
            public Optional<String> value(StartElement element, Attribute attribute) {
                return valueOf(element.getName().getLocalPart(), attribute);
            }

            @Override
            public boolean namesSomebody(StartElement element) {
                return element.getName().getLocalPart().equals("author");
            }
        };
    }

    private boolean isRelationLeftOut(String folder, StartElement relation) {
        return attribute(relation, "Type").endsWith("/attachedTemplate")
                || (!attribute(relation, "TargetMode").equals("External")
                        && leadsToNothing(folder, relation, "Target"));
    }

    private boolean leadsToNothing(String folder, StartElement element, String attribute) {
        return isLeftOut(part(folder, attribute(element, attribute)));
    }

    /** The part to which an address leads from a folder. */
    private static String part(String folder, String address) {
        if (address.startsWith("/")) {
            return address.substring(1);
        }
        String whole = folder + address;
        for (String before = ""; !before.equals(whole); ) {
            before = whole;
            whole = whole.replaceFirst("(^|/)[^/.][^/]*/\\.\\./", "$1");
        }
        return whole;
    }

    private static String attribute(StartElement element, String name) {
        return Optional.ofNullable(element.getAttributeByName(new QName(name)))
                .map(Attribute::getValue)
                .orElse("");
    }

    private static Optional<String> valueOf(String element, Attribute attribute) {
        String name = attribute.getName().getLocalPart();
        if (name.startsWith("rsid")
                || DATES.contains(name)
                || name.equals("uid")
                || (element.equals("pageSetup") && name.equals("id"))) {
            return Optional.empty();
        }
        if (NAMING.contains(name) || (NAMED_AUTHORS.contains(element) && name.equals("name"))) {
            return Optional.of("");
        }
        if (name.equals("created")) {
            return Optional.of(NO_TIME);
        }
        boolean isAnAddress = Stream.of("Target", "val", "href").anyMatch(name::equals);
        return Optional.of(
                isAnAddress && OF_A_MACHINE.matcher(attribute.getValue()).matches() ? "removed" : attribute.getValue());
    }
}
