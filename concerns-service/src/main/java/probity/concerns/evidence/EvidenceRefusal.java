package probity.concerns.evidence;

import probity.chassis.decider.Refusal;

/** Why a command about files is refused. */
public enum EvidenceRefusal implements Refusal {
    NO_ROOM_IN_CASE("This case holds as many files as it can. Raise a new concern for what is new, or send a message."),
    FILE_SAYS_SOMETHING_ELSE("A file of that id was sent before, and was another one."),
    NO_SUCH_FILE("There is no such file.");

    private final String sentence;

    EvidenceRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
