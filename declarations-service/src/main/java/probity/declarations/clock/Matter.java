package probity.declarations.clock;

import java.util.Set;
import java.util.UUID;
import probity.declarations.code.CodeId;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Post;

/** What something is due for. */
public sealed interface Matter {

    /** Whether several people are told of it, each by themselves, or one who may be followed by another. */
    default boolean isForSeveral() {
        return switch (this) {
            case DeclaredGift _, AnnualReturn _, ReturnReview _, Mitigation _ -> false;
            case MissingReturns _, CodeReview _, ReturnNews _ -> true;
        };
    }

    /**
     * A gift that was declared.
     *
     * @param to the post that it is owed to, or that owes it
     */
    record DeclaredGift(UUID gift, PersonId declarant, String to) implements Matter {}

    /** A person's annual declaration. */
    record AnnualReturn(UUID campaign, PersonId person) implements Matter {}

    /**
     * All annual declarations of a campaign that are still missing.
     *
     * @param escalateTo the post whose holders the campaign names to be told of them
     */
    record MissingReturns(UUID campaign, Post escalateTo) implements Matter {}

    /**
     * The review of an annual declaration.
     *
     * @param to the post that is to review it
     */
    record ReturnReview(UUID annualReturn, PersonId person, String to) implements Matter {}

    /** What is to be done about an annual declaration, which its reviewer has recorded. */
    record Mitigation(UUID annualReturn, PersonId person) implements Matter {}

    /** Annual declarations of a campaign that were made or reviewed. */
    record ReturnNews(UUID campaign) implements Matter {}

    /**
     * The joint review of a code.
     *
     * @param owners the posts whose holders review it together
     */
    record CodeReview(CodeId code, Set<Post> owners) implements Matter {

        public CodeReview {
            owners = Set.copyOf(owners);
        }
    }
}
