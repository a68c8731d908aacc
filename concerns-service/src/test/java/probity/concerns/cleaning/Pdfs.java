package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static probity.concerns.cleaning.Sample.CANARY;
import static probity.concerns.cleaning.Sample.SAID;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** PDF documents, with somebody's name in every place where programs put one. */
final class Pdfs {

    private Pdfs() {}

    /** @param photo a picture with a name in it, which the documents show */
    static List<Sample> all(byte[] photo) {
        List<Sample> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            all.add(pdf("scan%d.pdf".formatted(i), 1 + i % 4, photo, i % 2 == 0, false));
        }
        return all;
    }

    static Sample encrypted(byte[] photo) {
        return pdf("secret.pdf", 1, photo, false, true);
    }

    /** A page that shows a photo of this size, as a scanner makes it. */
    static Sample scan(byte[] photo, int width, int height) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        new PDImageXObject(
                                document,
                                new ByteArrayInputStream(photo),
                                COSName.DCT_DECODE,
                                width,
                                height,
                                8,
                                PDDeviceGray.INSTANCE),
                        0,
                        0);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return new Sample("scan.pdf", out.toByteArray());
        }
    }

    private static Sample pdf(String name, int pages, byte[] photo, boolean packed, boolean encrypted) {
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                page(document, photo);
            }
            tellOf(document);
            colour(document);
            attach(document);
            if (encrypted) {
                document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            }
            var out = new ByteArrayOutputStream();
            document.save(out, packed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            return new Sample(name, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(PDDocument document, byte[] photo) throws IOException {
        var page = new PDPage(PDRectangle.A6);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(20, 300);
            content.showText(SAID);
            content.endText();
            tellBeside(content, photo);
            content.drawImage(JPEGFactory.createFromByteArray(document, photo), 20, 20);
        }
        var remark = new PDAnnotationText();
        remark.setRectangle(new PDRectangle(10, 10, 20, 20));
        remark.setTitlePopup(CANARY);
        remark.setContents("Hm");
        remark.setModifiedDate(Calendar.getInstance());
        remark.setAnnotationName(CANARY);
        page.getAnnotations().add(remark);
        link(page);
    }

    /** Among the commands of a page: a picture with a name in it, and words that nobody sees. */
    @SuppressWarnings("deprecation") // what other programs write is written as they write it
    private static void tellBeside(PDPageContentStream content, byte[] photo) throws IOException {
        content.appendRawCommands("%% %s\n".formatted(CANARY));
        content.appendRawCommands("/Span <</ActualText (%s) /Alt (C:/%1$s.jpg) /MCID 0>> BDC\n".formatted(CANARY));
        var picture = ImageIO.read(new ByteArrayInputStream(photo));
        content.appendRawCommands("q 20 0 0 20 200 20 cm BI /W %d /H %d /BPC 8 /CS /RGB /F /DCT ID\n"
                .formatted(picture.getWidth(), picture.getHeight()));
        content.appendRawCommands(photo);
        content.appendRawCommands("\nEI Q EMC /Note <</Author (%s)>> DP\n".formatted(CANARY));
    }

    /** Places that lead to somebody's files, and one that leads to what everybody can reach. */
    private static void link(PDPage page) throws IOException {
        page.getAnnotations().add(link(action("GoToR", COSName.F, file())));
        page.getAnnotations().add(link(action("GoToE", COSName.F, new COSString(CANARY + ".pdf"))));
        page.getAnnotations().add(link(action("Launch", COSName.F, file())));
        page.getAnnotations().add(link(action("ImportData", COSName.F, file())));
        page.getAnnotations().add(link(action("SubmitForm", COSName.F, file())));
        page.getAnnotations().add(link(action("Unheard", COSName.getPDFName("X"), new COSString(CANARY))));
        page.getAnnotations().add(link(uri("file:///C:/Users/" + CANARY + "/x.pdf")));
        page.getAnnotations().add(link(uri("../" + CANARY + "/x.pdf")));
        COSDictionary chained = uri(Packages.WEB);
        chained.setItem(COSName.NEXT, new COSArray(List.of(action("Thread", COSName.F, file()))));
        page.getAnnotations().add(link(chained));
        page.getCOSObject().setItem(COSName.getPDFName("Linked"), file());
        page.getCOSObject().setString(COSName.getPDFName("Alt"), "C:\\Users\\" + CANARY);
    }

    private static PDAnnotationLink link(COSDictionary action) {
        var link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(10, 10, 20, 20));
        link.getCOSObject().setItem(COSName.A, action);
        return link;
    }

    private static COSDictionary action(String kind, COSName key, COSBase value) {
        var action = new COSDictionary();
        action.setName(COSName.S, kind);
        action.setItem(key, value);
        return action;
    }

    private static COSDictionary uri(String address) {
        return action("URI", COSName.URI, new COSString(address));
    }

    private static COSDictionary file() {
        var file = new COSDictionary();
        file.setItem(COSName.TYPE, COSName.FILESPEC);
        file.setString(COSName.F, "C:/Users/" + CANARY + "/x.pdf");
        file.setString(COSName.UF, CANARY);
        file.setString(COSName.DESC, CANARY);
        return file;
    }

    private static void tellOf(PDDocument document) throws IOException {
        var told = document.getDocumentInformation();
        told.setAuthor(CANARY);
        told.setProducer(CANARY);
        told.setCreationDate(Calendar.getInstance());
        told.setCustomMetadataValue("Company", CANARY);
        String packet = """
                <?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
                xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
                xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Producer="%s"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>""".formatted(CANARY);
        var base = new COSDictionary();
        base.setString("Base", "file:///home/" + CANARY);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.URI, base);
        document.getDocumentCatalog()
                .setMetadata(new PDMetadata(document, new ByteArrayInputStream(packet.getBytes(UTF_8))));
    }

    /** As the screen of somebody shows it. */
    private static void colour(PDDocument document) throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var space = new PDICCBased(document);
        try (var out = space.getPDStream().createOutputStream(COSName.FLATE_DECODE)) {
            out.write(profile);
            out.write(CANARY.getBytes(UTF_8));
        }
        space.getPDStream().getCOSObject().setInt(COSName.N, 3);
        document.getPage(0).getResources().add(space);
    }

    private static void attach(PDDocument document) throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile(CANARY + ".txt");
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(CANARY.getBytes(UTF_8))));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(CANARY, file));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }
}
