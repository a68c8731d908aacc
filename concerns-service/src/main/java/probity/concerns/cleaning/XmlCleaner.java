package probity.concerns.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Copies a part in XML event by event, but for what the rules leave out, comments and instructions to programs. */
final class XmlCleaner {

    private static final byte[] DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".getBytes(UTF_8);

    private static final XMLInputFactory READERS = readers();

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();

    private XmlCleaner() {}

    private static XMLInputFactory readers() {
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_COALESCING, true);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return readers;
    }

    static void clean(InputStream in, XmlRules rules, OutputStream out) throws IOException {
        out.write(DECLARATION);
        try {
            XMLEventReader reader = READERS.createXMLEventReader(new BoundedIn(in));
            XMLEventWriter writer = WRITERS.createXMLEventWriter(out, UTF_8.name());
            Deque<StartElement> open = new ArrayDeque<>();
            while (reader.hasNext()) {
                copy(reader.nextEvent(), reader, rules, open, writer);
            }
            writer.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException broken ? broken : UnfitFileException.damaged();
        }
    }

    private static void copy(
            XMLEvent event, XMLEventReader reader, XmlRules rules, Deque<StartElement> open, XMLEventWriter writer)
            throws XMLStreamException, IOException {
        switch (event.getEventType()) {
            case XMLEvent.START_ELEMENT -> {
                StartElement element = event.asStartElement();
                if (rules.isLeftOut(element)) {
                    passOver(reader);
                } else {
                    writer.add(cleaned(element, rules));
                    open.push(element);
                }
            }
            case XMLEvent.DTD, XMLEvent.ENTITY_REFERENCE -> throw UnfitFileException.damaged();
            case XMLEvent.END_ELEMENT -> {
                open.pop();
                writer.add(event);
            }
            case XMLEvent.CHARACTERS, XMLEvent.CDATA, XMLEvent.SPACE -> text(event, rules, open, writer);
            default -> {
                // the declaration was written; comments, instructions and the end are left out
            }
        }
    }

    private static void text(XMLEvent event, XmlRules rules, Deque<StartElement> open, XMLEventWriter writer)
            throws XMLStreamException {
        if (!open.isEmpty()) {
            writer.add(EVENTS.createCharacters(
                    rules.text(open.peek(), event.asCharacters().getData())));
        }
    }

    /** To the end of the element that was begun. */
    private static void passOver(XMLEventReader reader) throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            XMLEvent event = reader.nextEvent();
            open += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        }
    }

    private static StartElement cleaned(StartElement element, XmlRules rules) {
        List<Attribute> kept = new ArrayList<>();
        element.getAttributes()
                .forEachRemaining(attribute -> rules.value(element, attribute)
                        .ifPresent(value -> kept.add(EVENTS.createAttribute(attribute.getName(), value))));
        return EVENTS.createStartElement(element.getName(), kept.iterator(), element.getNamespaces());
    }

    /** Ends a part that is too large to be held. */
    private static final class BoundedIn extends FilterInputStream {

        private long left = Limits.XML_BYTES_MAX;

        BoundedIn(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            return counted(read, read);
        }

        private int counted(int read, int bytes) throws NoRenditionException {
            left -= read < 0 ? 0 : bytes;
            if (left < 0) {
                throw new NoRenditionException("a part is too large to be held");
            }
            return read;
        }
    }
}
