package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static probity.concerns.cleaning.Sample.CANARY;
import static probity.concerns.cleaning.Sample.SAID;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office documents, with somebody's name in every place where programs put one. */
final class Packages {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String WORD =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" + OFFICE + "\"";

    private static final String TEXT_DOCUMENT = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
            + " xmlns:officeooo=\"http://openoffice.org/2009/office\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
            + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

    /** Leads to what everybody can reach, so it stays. */
    static final String WEB = "https://www.example.org/home/news";

    private Packages() {}

    /** @param photo a picture with a name in it, which the documents show */
    static List<Sample> all(byte[] photo) {
        List<Sample> all = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            all.add(zipped("letter%d.docx".formatted(i), docx(i, photo)));
            all.add(zipped("table%d.xlsx".formatted(i), xlsx(i)));
            all.add(zipped("slides%d.pptx".formatted(i), pptx(i, photo)));
        }
        for (int i = 0; i < 8; i++) {
            all.add(zipped("letter%d.odt".formatted(i), openDocument("text", i, photo)));
            all.add(zipped("table%d.ods".formatted(i), openDocument("spreadsheet", i, photo)));
            all.add(zipped("slides%d.odp".formatted(i), openDocument("presentation", i, photo)));
        }
        return all;
    }

    static Map<String, byte[]> docx(int number, byte[] photo) {
        var parts = common("word/document.xml");
        put(parts, "word/document.xml", """
                <w:document %s><!-- %2$s --><w:body>
                <w:p w:rsidR="00CA7A71" w:rsidRDefault="00CA7A71"><w:r><w:t xml:space="preserve">%3$s %4$d</w:t></w:r>
                <w:ins w:id="1" w:author="%2$s" w:date="2026-03-02T11:22:33Z"><w:r><w:t>more</w:t></w:r></w:ins></w:p>
                %5$s</w:body></w:document>""".formatted(WORD, CANARY, SAID, number, linked()));
        put(parts, "word/comments.xml", """
                <w:comments %s><w:comment w:id="0" w:author="%s" w:initials="%2$s" w:date="2026-03-02T11:22:33Z"/></w:comments>""".formatted(WORD, CANARY));
        put(parts, "word/people.xml", "<people>" + CANARY + "</people>");
        put(parts, "word/settings.xml", """
                <w:settings %s><w:attachedTemplate r:id="rId1"/><w:mailMerge><w:query w:val="%2$s"/></w:mailMerge><w:rsids><w:rsid w:val="%2$s"/></w:rsids></w:settings>""".formatted(WORD, CANARY));
        put(parts, "word/_rels/settings.xml.rels", relations("""
                <Relationship Id="rId1" Type="%s/attachedTemplate" Target="file:///C:/Users/%s/letter.dotx" TargetMode="External"/>""".formatted(OFFICE, CANARY)));
        put(parts, "word/_rels/document.xml.rels", relations("""
                <Relationship Id="rId1" Type="%s/image" Target="media/image1.jpeg"/>
                <Relationship Id="rId2" Type="%1$s/customXml" Target="../customXml/item1.xml"/>
                <Relationship Id="rId3" Type="%1$s/hyperlink" Target="file:///C:/Users/%2$s/x.pdf" TargetMode="External"/>
                <Relationship Id="rId4" Type="%1$s/hyperlink" Target="../%2$s/x.pdf" TargetMode="External"/>
                <Relationship Id="rId5" Type="%1$s/image" Target="https://files.example/%2$s.jpg" TargetMode="External"/>
                <Relationship Id="rId6" Type="%1$s/hyperlink" Target="https://x-my.sharepoint.com/personal/%2$s/x" TargetMode="External"/>
                <Relationship Id="rId7" Type="%1$s/image" Target="../../%2$s/x.jpg"/>
                <Relationship Id="rId8" Type="%1$s/hyperlink" Target="%3$s" TargetMode="External"/>""".formatted(OFFICE, CANARY, WEB)));
        parts.put("word/media/image1.jpeg", photo);
        put(parts, "customXml/item1.xml", "<x>" + CANARY + "</x>");
        return parts;
    }

    /** Pictures and fields by which programs say where somebody keeps their files. */
    private static String linked() {
        return """
                <wp:docPr xmlns:wp="urn:wp" id="1" name="%1$s.jpg" descr="C:\\Users\\%1$s\\x.jpg" title="%1$s"/>
                <pic:cNvPr xmlns:pic="urn:pic" id="1" name="%1$s.jpg" descr="%1$s"/>
                <v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
                 alt="%1$s" o:gfxdata="%1$s"><v:imagedata o:title="%1$s" o:href="../%1$s.jpg" src="%1$s.jpg"/></v:shape>
                <w:fldSimple w:instr=" INCLUDETEXT &quot;%1$s.docx&quot; "/>
                <w:r><w:instrText> INCLUDEPICTURE "..\\%1$s.jpg" \\d </w:instrText></w:r>
                <w:r><w:instrText>LINK Excel.Sheet.12 "C:\\</w:instrText><w:instrText>%1$s.xlsx"</w:instrText></w:r>
                <w:r><w:instrText>HYPERLINK "\\\\server\\%1$s"</w:instrText><w:fldData>%1$s</w:fldData></w:r>
                <w:r><w:instrText xml:space="preserve"> PAGEREF _Toc1 \\h </w:instrText></w:r>
                <w:binData>%1$s</w:binData>""".formatted(CANARY);
    }

    static Map<String, byte[]> xlsx(int number) {
        var parts = common("xl/workbook.xml");
        String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + OFFICE + "\"";
        put(parts, "xl/workbook.xml", """
                <workbook %s xmlns:x15ac="urn:x15ac"><fileSharing userName="%s"/><x15ac:absPath url="C:\\%2$s\\"/>
                <sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets>
                <customWorkbookViews><customWorkbookView name="%2$s" guid="{1}"/></customWorkbookViews>
                <definedNames><definedName name="a">'C:\\%2$s\\[x.xlsx]One'!$A$1</definedName></definedNames></workbook>""".formatted(main, CANARY));
        put(parts, "xl/worksheets/sheet1.xml", """
                <worksheet %s><sheetData><row r="1"><c t="inlineStr"><is><t>%s %d</t></is></c>
                <c><f>HYPERLINK("../%4$s/x.pdf","x")</f><v>1</v></c><c><f>SUM(A1:A2)/2</f><v>1</v></c></row></sheetData>
                <hyperlinks><hyperlink ref="A1" r:id="rId9" display="file:///%4$s"/></hyperlinks>
                <pageSetup orientation="portrait" r:id="rId1"/></worksheet>""".formatted(main, SAID, number, CANARY));
        put(parts, "xl/externalLinks/externalLink1.xml", """
                <externalLink %s><externalBook r:id="rId1"><sheetDataSet><v>%2$s</v></sheetDataSet></externalBook>
                <ddeLink ddeService="%2$s" ddeTopic="%2$s.xlsx"/></externalLink>""".formatted(main, CANARY));
        put(parts, "xl/externalLinks/_rels/externalLink1.xml.rels", relations("""
                <Relationship Id="rId1" Type="%s/externalLinkPath" Target="%s.xlsx" TargetMode="External"/>""".formatted(OFFICE, CANARY)));
        put(parts, "xl/worksheets/_rels/sheet1.xml.rels", relations("""
                <Relationship Id="rId1" Type="%s/printerSettings" Target="../printerSettings/printerSettings1.bin"/>""".formatted(OFFICE)));
        put(parts, "xl/printerSettings/printerSettings1.bin", CANARY);
        put(parts, "xl/comments1.xml", """
                <comments %s><authors><author>%s</author></authors><commentList/></comments>""".formatted(main, CANARY));
        put(parts, "xl/pivotCache/pivotCacheDefinition1.xml", """
                <pivotCacheDefinition refreshedBy="%s" refreshedDate="46083.4"/>""".formatted(CANARY));
        put(parts, "xl/persons/person.xml", """
                <personList><person displayName="%s" id="{1}" userId="%1$s" providerId="%1$s"/></personList>""".formatted(CANARY));
        return parts;
    }

    static Map<String, byte[]> pptx(int number, byte[] photo) {
        var parts = common("ppt/presentation.xml");
        String main = "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:a=\"urn:a\"";
        put(parts, "ppt/presentation.xml", "<p:presentation %s/>".formatted(main));
        put(parts, "ppt/slides/slide1.xml", """
                <p:sld %s><p:cNvPr id="1" name="%4$s.jpg" descr="%4$s"/><a:snd name="%4$s.wav"/><a:t>%2$s %3$d</a:t></p:sld>""".formatted(main, SAID, number, CANARY));
        put(parts, "ppt/commentAuthors.xml", """
                <p:cmAuthorLst %s><p:cmAuthor id="0" name="%s" initials="%2$s"/></p:cmAuthorLst>""".formatted(main, CANARY));
        put(parts, "ppt/comments/comment1.xml", """
                <p:cmLst %s><p:cm authorId="0" dt="2026-03-02T11:22:33.444"><p:text>Hm</p:text></p:cm></p:cmLst>""".formatted(main));
        put(parts, "ppt/revisionInfo.xml", "<x>" + CANARY + "</x>");
        parts.put("ppt/media/image1.jpg", photo);
        return parts;
    }

    private static Map<String, byte[]> common(String mainPart) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
                <Override PartName="/%s" ContentType="application/xml"/></Types>""".formatted(mainPart));
        put(parts, "_rels/.rels", relations("""
                <Relationship Id="rId1" Type="%s/officeDocument" Target="%s"/>
                <Relationship Id="rId2" Type="%1$s/core-properties" Target="docProps/core.xml"/>
                <Relationship Id="rId3" Type="%1$s/thumbnail" Target="docProps/thumbnail.jpeg"/>""".formatted(OFFICE, mainPart)));
        put(parts, "docProps/core.xml", """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
                 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>%s</dc:creator></cp:coreProperties>""".formatted(CANARY));
        put(parts, "docProps/app.xml", "<Properties><Company>%s</Company></Properties>".formatted(CANARY));
        put(parts, "docProps/thumbnail.jpeg", CANARY);
        return parts;
    }

    private static String relations(String inner) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner
                + "</Relationships>";
    }

    static Map<String, byte[]> openDocument(String kind, int number, byte[] photo) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "mimetype", "application/vnd.oasis.opendocument." + kind);
        put(parts, "content.xml", """
                <office:document-content %s><office:body><office:text>
                <text:p officeooo:rsid="00ca7a71">%s %d</text:p>
                <office:annotation><dc:creator>%s</dc:creator><dc:date>2026-03-02T11:22:33</dc:date>
                <meta:creator-initials>%4$s</meta:creator-initials>
                <loext:sender-initials xmlns:loext="urn:loext">%4$s</loext:sender-initials><text:p>Hm</text:p></office:annotation>
                <text:a xlink:href="file:///home/%4$s/x.odt">x</text:a><text:a xlink:href="../%4$s.odt">x</text:a>
                <text:a xlink:href="/%4$s/x.odt">x</text:a><text:a xlink:href="%4$s.odt">x</text:a>
                <text:a xlink:href="%5$s">x</text:a>
                <draw:frame draw:name="%4$s.jpg"><draw:image xlink:href="Pictures/1.jpg"/>
                <svg:title>%4$s</svg:title><svg:desc>%4$s</svg:desc></draw:frame>
                <draw:image xlink:href="file:///C:/Users/%4$s/x.jpg"/>
                <draw:image><office:binary-data>%4$s</office:binary-data></draw:image>
                <table:table><table:table-source xlink:href="%4$s.ods" table:table-name="%4$s"/>
                <table:table-cell table:formula="of:=['file:///home/%4$s/x.ods'#$One.A1]"/>
                <table:table-cell table:formula="of:=['../%4$s/x.ods'#$One.A1]"/>
                <table:table-cell table:formula="of:=[.A1]/2"/></table:table>
                <text:section-source xlink:href="%4$s.odt"/><office:dde-source office:dde-topic="%4$s"/>
                </office:text></office:body></office:document-content>""".formatted(TEXT_DOCUMENT, SAID, number, CANARY, WEB));
        put(parts, "styles.xml", "<office:document-styles %s/>".formatted(TEXT_DOCUMENT));
        put(parts, "meta.xml", """
                <office:document-meta %s><office:meta><meta:initial-creator>%s</meta:initial-creator>
                <dc:creator>%2$s</dc:creator></office:meta></office:document-meta>""".formatted(TEXT_DOCUMENT, CANARY));
        put(parts, "settings.xml", "<x>" + CANARY + "</x>");
        put(parts, "manifest.rdf", "<x>" + CANARY + "</x>");
        put(parts, "Thumbnails/thumbnail.png", CANARY);
        put(parts, "Configurations2/accelerator/current.xml", "<x>" + CANARY + "</x>");
        parts.put("Pictures/1.jpg", photo);
        put(parts, "META-INF/manifest.xml", """
                <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
                <m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.%s"/>
                <m:file-entry m:full-path="content.xml" m:media-type="text/xml"/>
                <m:file-entry m:full-path="meta.xml" m:media-type="text/xml"/></m:manifest>""".formatted(kind));
        return parts;
    }

    private static void put(Map<String, byte[]> parts, String name, String content) {
        parts.put(name, content.getBytes(UTF_8));
    }

    static Sample zipped(String name, Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    var sum = new CRC32();
                    sum.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sample(name, out.toByteArray());
    }
}
