package probity.audit.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import probity.audit.edition.SignOff;
import probity.audit.edition.Typesetter;
import probity.audit.report.Report;

/** It has a mapper of its own, so that no setting of the HTTP side changes what is published. */
@Singleton
class JsonTypesetter implements Typesetter {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Override
    public String published(Report report, List<SignOff> signOffs, Instant at) {
        return write(ReportDocument.of(report, signOffs, at));
    }

    String draft(Report report, List<SignOff> signOffs) {
        return write(ReportDocument.of(report, signOffs, null));
    }

    private static String write(ReportDocument document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write a report", e);
        }
    }
}
