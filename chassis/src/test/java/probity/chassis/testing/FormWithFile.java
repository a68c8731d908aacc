package probity.chassis.testing;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;

/** A form with a file, as a browser sends it: the parts in their order, and the length of all of it. */
public final class FormWithFile {

    private static final String TYPE = "multipart/form-data";

    private static final String BOUNDARY = "----FormBoundary7MA4YWxkTrZu0gW";

    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    public FormWithFile field(String name, Object value) {
        part("name=\"" + name + "\"", value.toString().getBytes(UTF_8));
        return this;
    }

    public FormWithFile file(String name, byte[] content) {
        part("name=\"file\"; filename=\"" + name + "\"", content);
        return this;
    }

    private void part(String disposition, byte[] content) {
        parts.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(BOUNDARY, disposition)
                .getBytes(UTF_8));
        parts.writeBytes(content);
        parts.writeBytes("\r\n".getBytes(UTF_8));
    }

    /** The request with this form as its body. */
    public RequestSpecification in(RequestSpecification request) {
        parts.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
        var encoding = encoderConfig().encodeContentTypeAs(TYPE, ContentType.BINARY);
        return request.config(RestAssuredConfig.config().encoderConfig(encoding))
                .contentType(TYPE + "; boundary=" + BOUNDARY)
                .body(parts.toByteArray());
    }
}
