package io.resolvent.ingestion.redaction;

import java.util.List;
import java.util.regex.Pattern;

/** Names that the grammar of a letter gives away: after a title, in a salutation, a signature, a mail header. */
final class NameGrammar {

    private static final String PART = "\\p{Lu}[\\p{L}\\p{M}'’-]{0,30}[\\p{L}\\p{M}]";
    private static final String INITIAL = "\\p{Lu}\\.";
    private static final String PARTICLE =
            "(?:von|van|de|der|den|del|della|di|da|la|le|el|al|bin|ibn|dos|du|zu|ten|ter|y|e)";
    private static final String FAMILY_FIRST = PART + ", " + PART + "(?![\\p{L}-])(?! [\\p{L}\\p{N}]{0,12}[0-9])";
    private static final String NAME = "(?:" + FAMILY_FIRST + "|(?:" + PART + "|" + INITIAL + ")(?: (?:" + PARTICLE
            + " ){0,2}(?:" + PART + "|" + INITIAL + ")){0,3})(?![\\p{L}])";
    private static final String FULL_NAME = "(?:" + FAMILY_FIRST + "|(?:" + PART + "|" + INITIAL + ") (?:" + PARTICLE
            + " ){0,2}" + PART + "(?: (?:" + PARTICLE + " ){0,2}" + PART + "){0,2})(?![\\p{L}])";

    private static final Pattern NOBODY = Pattern.compile(
            "(?i)(?:support|team|sir|madam|all|everyone|there|customer|service|kunden\\p{L}*|damen|herren|zusammen|equipe|[ée]quipe|hilfe|help|desk|billing|sales|agent|monsieur|madame|se[ñn]or\\p{L}*|pa[nń]stwo|the|your|our|we|it|this|my|thanks?|please|order|account|not|no|yes|so|very|i|you|in|on|at|error|version|mr|mrs|ms|miss|mx|dr|prof|herrn?|frau|mme|mlle|pani?|sra?|sig)(?![\\p{L}]).*");

    private NameGrammar() {}

    static List<Detector> detectors() {
        return List.of(
                name(
                        "(?<![\\p{L}])(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Herrn?|Frau|Mme|Mlle|M\\.|Monsieur|Madame|Señora?|Sr|Sra|Srta|Panu?|Pani|Pana|Sig|Sig\\.ra|Signora?|Dhr|Mevr|Mevrouw)\\.? {1,2}(?:Dr\\. )?("
                                + NAME + ")"),
                name(
                        "(?:^|\\n)[ \\t>]{0,4}(?i:hi|hello|dear|hey|good (?:morning|afternoon|evening|day)|hallo|lieber?|sehr geehrter?|guten (?:tag|morgen|abend)|moin|bonjour|salut|ch[eè]re?|hola|estimad[oa]|querid[oa]|buen[oa]s (?:d[ií]as|tardes)|cze[śs][ćc]|witam|drog[ai]|szanown[ay]|ciao|salve|gentile|car[oa]|ol[áa]|prezad[oa]|car[oa]|beste|geachte) (?:(?i:mr|mrs|ms|miss|dr|prof|herr|frau|mme|pan[ie]?)\\.? )?("
                                + NAME + ")(?=[ \\t]{0,2}(?:[,!.:;\\r\\n–-]|$))"),
                name(
                        "(?<![\\p{L}])(?i:my name is|my name's|mein name ist|name:|ich hei(?:ß|ss)e|je m['’]appelle|mon nom est|me llamo|mi nombre es|nazywam si[ęe]|mam na imi[ęe]|mi chiamo|il mio nome [èe]|o? ?meu nome [ée]|chamo-me|mijn naam is|ik heet) ("
                                + NAME + ")"),
                name(
                        "(?<![\\p{L}])(?i:i am|i['’]m|this is|ich bin|hier ist|hier spricht|je suis|soy|jestem|sono|sou|eu sou|ik ben|colleague|kollegin|kollege|coll[èe]gue|on behalf of) ("
                                + FULL_NAME + ")"),
                name(
                        "(?:^|\\n)[ \\t]{0,4}(?i:(?:with )?(?:best|kind|warm|many|kindest|warmest)?,? ?(?:regards|wishes)|thanks(?: a lot| so much| again| in advance)?|many thanks|thank you(?: very much| so much)?|cheers|sincerely|yours(?: sincerely| truly| faithfully)?|best|mit (?:freundlichen|besten|lieben) gr(?:ü|ue)(?:ß|ss)en|(?:viele|liebe|beste|freundliche|sch[öo]ne) gr(?:ü|ue)(?:ß|ss)e|gru(?:ß|ss)|gr(?:ü|ue)(?:ß|ss)e|mfg|vg|lg|(?:bien )?cordialement|bien [àa] vous|merci(?: d['’]avance)?|(?:un )?(?:cordial )?saludos?|atentamente|gracias|pozdrawiam|pozdrowienia|z powa[żz]aniem|dzi[ęe]kuj[ęe]|(?:cordiali|distinti) saluti|grazie|atenciosamente|cumprimentos|obrigad[oa]|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|groetjes|bedankt)[ \\t]{0,2}[,.!–-]{0,2}[ \\t]{0,2}(?:\\r?\\n[ \\t]{0,4}){0,3}(?<=[,\\n.!–-]|[,.!–-][ \\t])("
                                + NAME
                                + ")(?=[ \\t]{0,3}(?:[,|]|\\r?\\n|$))"),
                byContact(name("(?<![\\p{L}])(" + NAME
                        + ")\"?[ \\t]{0,2}(?=[<(\\[](?:mailto:)?(?:[^\\s<>@]{1,64}@|\\uFFFC))")),
                name("(?<![\\p{L}])(" + FULL_NAME + ")(?=,? here(?:[ ,.]| again))"),
                name("(?<![\\p{L}])(" + FULL_NAME + ")(?=,? (?:born|geboren|geb\\.|née?|nacid[oa]|passport|ur\\.))"),
                name(
                        "(?<![\\p{L}])(?i:my name is|mein name ist|je m['’]appelle|me llamo|nazywam si[ęe]|mi chiamo) (\\p{Ll}[\\p{L}'’-]{1,20}(?: "
                                + PARTICLE
                                + "){0,2} \\p{Ll}[\\p{L}'’-]{1,20})(?=[,.\\n]| and | und | et | y | i | e |$)"),
                byContact(name(
                        "(?<![\\p{L}])(" + FULL_NAME + ")(?=(?:,|;| -| –)? {0,2}(?:\\([a-z ]{0,12}\\) )?\\uFFFC)")),
                name("(?<=\\uFFFC[,;]? |\\uFFFC\\n|[.!?)] |\\n)(" + FULL_NAME + ")(?=\\s{0,4}\\z)"));
    }

    private static Detector byContact(Detector detector) {
        return Gate.any("@", "\uFFFC", List.of(detector)).getFirst();
    }

    private static Detector name(String pattern) {
        return new Shape(
                PersonalDatum.NAME,
                Pattern.compile(pattern),
                1,
                (text, start, end) ->
                        !NOBODY.matcher(text.substring(start, end)).matches());
    }
}
