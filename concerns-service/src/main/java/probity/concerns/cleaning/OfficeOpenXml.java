package probity.concerns.cleaning;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
            "printerSettings",
            "customWorkbookViews",
            "customSheetViews",
            "webPublishItems",
            "sheetDataSet",
            "saveThroughXslt",
            "fldData",
            "FieldCodes",
            "binData",
            "binaryData");

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

    /** Whose name is that of somebody, or of a file. */
    private static final Set<String> NAMED = Set.of("cmAuthor", "author", "cNvPr", "docPr", "snd", "wavAudioFile");

    /** Programs describe a picture by where its file was. */
    private static final Set<String> PICTURES = Set.of("cNvPr", "docPr");

    private static final Set<String> DESCRIBING = Set.of("descr", "title");

    private static final String OLD_DRAWING = "urn:schemas-microsoft-com:vml";

    private static final Set<String> TELLING_OF_OLD_DRAWINGS = Set.of("title", "alt", "src", "gfxdata");

    private static final Set<String> FORMULAS = Set.of(
            "f",
            "definedName",
            "formula",
            "formula1",
            "formula2",
            "oldFormula",
            "calculatedColumnFormula",
            "totalsRowFormula",
            "FmlaMacro",
            "FmlaLink",
            "FmlaPict",
            "FmlaRange");

    /** What Excel calls a place that is gone. */
    private static final String NOWHERE = "#REF!";

    /** Fields that draw from nothing but the document. All others are left out; what they showed last stays. */
    private static final Pattern KNOWN_FIELD =
            Pattern.compile("\\s*(PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|REF|TOC|SEQ|STYLEREF"
                    + "|NOTEREF|HYPERLINK\\s+\\\\l)(\\s+(\\w+|\\\\[a-z*#@]|\"[\\w ,;.-]*+\"))*+\\s*");

    private static final int FIELD_MAX = 200;

    private static final String REMOVED = "removed";

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
                return element.getName().getLocalPart().equals("Relationship")
                                && attribute.getName().getLocalPart().equals("Target")
                        ? Optional.of(target(folder, element, attribute.getValue()))
                        : valueOf(element, attribute);
            }

            @Override
            public String text(StartElement element, String text) {
                String name = element.getName().getLocalPart();
                return switch (name) {
                    case "author" -> "";
                    case "instrText", "delInstrText" -> field(text);
                    default -> FORMULAS.contains(name) && Addresses.leadsOutOfIt(text) ? NOWHERE : text;
                };
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
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (folder + address).split("/", -1)) {
            if (step.equals("..") && !steps.isEmpty() && !steps.getLast().equals("..")) {
                steps.removeLast();
            } else {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private static String attribute(StartElement element, String name) {
        return Optional.ofNullable(element.getAttributeByName(new QName(name)))
                .map(Attribute::getValue)
                .orElse("");
    }

    /** What is shown may lead to what everybody can reach. All else that lies outside is where somebody keeps it. */
    private static String target(String folder, StartElement relation, String target) {
        boolean isShown = attribute(relation, "Type").endsWith("/hyperlink");
        boolean stays = attribute(relation, "TargetMode").equals("External")
                ? isShown && Addresses.isReachedByAll(target)
                : target.startsWith("#")
                        || !(part(folder, target).contains("..")
                                || target.contains(":")
                                || Addresses.tellsOfAMachine(part(folder, target)));
        return stays ? target : REMOVED;
    }

    private static String field(String instruction) {
        return instruction.length() <= FIELD_MAX
                        && KNOWN_FIELD.matcher(instruction).matches()
                ? instruction
                : "";
    }

    private static boolean isLeftOut(StartElement element, String attribute) {
        return (PICTURES.contains(element.getName().getLocalPart()) && DESCRIBING.contains(attribute))
                || (element.getName().getNamespaceURI().equals(OLD_DRAWING)
                        && TELLING_OF_OLD_DRAWINGS.contains(attribute));
    }

    private static Optional<String> valueOf(StartElement in, Attribute attribute) {
        String element = in.getName().getLocalPart();
        String name = attribute.getName().getLocalPart();
        if (name.startsWith("rsid")
                || DATES.contains(name)
                || name.equals("uid")
                || isLeftOut(in, name)
                || (element.equals("pageSetup") && name.equals("id"))) {
            return Optional.empty();
        }
        if (NAMING.contains(name) || (NAMED.contains(element) && name.equals("name")) || element.equals("ddeLink")) {
            return Optional.of("");
        }
        if (name.equals("created")) {
            return Optional.of(NO_TIME);
        }
        String value = attribute.getValue();
        return Optional.of(
                switch (name) {
                    case "instr" -> field(value);
                    case "href" -> Addresses.isReachedByAll(value) ? value : REMOVED;
                    default -> Addresses.tellsOfAMachine(value) ? REMOVED : value;
                });
    }
}
