package probity.declarations.attachment;

import probity.chassis.decider.Refusal;

public enum AttachmentRefusal implements Refusal {
    NOT_ATTACHED("There is no such file."),
    ALREADY_ATTACHED("This file was attached before."),
    ALREADY_REMOVED("This file was removed."),
    TOO_MANY_FILES("A declaration takes ten files. Remove one that is not needed."),
    NOT_THE_DECLARANT("Only whoever declared adds files to the declaration, and removes them.");

    private final String sentence;

    AttachmentRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
