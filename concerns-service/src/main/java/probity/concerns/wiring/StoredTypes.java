package probity.concerns.wiring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.concerns.concern.ConcernEvent.CaseListed;
import probity.concerns.concern.ConcernEvent.ConcernClosed;
import probity.concerns.concern.ConcernEvent.ConcernRaised;
import probity.concerns.concern.ConcernEvent.HandlerSetAside;
import probity.concerns.concern.ConcernEvent.HandlersAdmitted;
import probity.concerns.concern.ConcernEvent.MessagesRead;
import probity.concerns.concern.ConcernEvent.MinutesChecked;
import probity.concerns.concern.ConcernEvent.MoreNamed;
import probity.concerns.concern.Report;
import probity.concerns.concern.Term;
import probity.concerns.evidence.EvidenceFile;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.ConfidentialWords;
import probity.concerns.vocabulary.Post;

/** What came later is left out where it is absent, so that old events keep their form. */
final class StoredTypes {

    private StoredTypes() {}

    static Module concerns() {
        return new SimpleModule("concerns")
                .setMixInAnnotation(Report.class, StoredReport.class)
                .setMixInAnnotation(Report.Account.class, StoredAccount.class)
                .setMixInAnnotation(Report.Named.class, StoredNamed.class)
                .setMixInAnnotation(Report.Source.class, WithoutNulls.class)
                .setMixInAnnotation(Report.Marks.class, StoredMarks.class)
                .setMixInAnnotation(Term.class, WithoutNulls.class)
                .setMixInAnnotation(MessagesRead.class, WithoutNulls.class)
                .setMixInAnnotation(MinutesChecked.class, WithoutNulls.class)
                .setMixInAnnotation(CaseListed.class, WithoutNulls.class)
                .setMixInAnnotation(MoreNamed.class, WithoutNulls.class)
                .setMixInAnnotation(HandlersAdmitted.class, StoredAdmission.class)
                .setMixInAnnotation(HandlerSetAside.class, StoredSettingAside.class)
                .setMixInAnnotation(ConcernRaised.class, StoredRaising.class)
                .setMixInAnnotation(ConcernClosed.class, StoredClosing.class);
    }

    static Module evidence() {
        return new SimpleModule("evidence").setMixInAnnotation(EvidenceFile.class, WithoutNulls.class);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    interface WithoutNulls {}

    interface StoredReport {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        Report.@Nullable Source source();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        Report.@Nullable Marks marks();
    }

    interface StoredAccount {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Confidential months();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Confidential knownTo();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Confidential fear();
    }

    interface StoredNamed {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        ConfidentialWords names();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        ConfidentialWords bodies();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        ConfidentialPosts notTo();
    }

    interface StoredMarks {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Confidential ownKind();
    }

    interface StoredAdmission {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        ConfidentialPeople namesakes();
    }

    interface StoredSettingAside {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Post beyondCode();
    }

    interface StoredRaising {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Term term();
    }

    interface StoredClosing {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        LocalDate openUntil();
    }
}
