package io.resolvent.ingestion.redaction;

import java.util.List;

/**
 * Postal addresses by the shape of the street and number in English, German, French, Spanish, Polish and their
 * neighbours, with the flat, postcode and town that follow.
 */
final class PostalAddresses {

    private static final String FREE = "(?<![\\p{L}\\p{N}#_-])";
    private static final String CAP = "\\p{Lu}[\\p{L}'’.-]{0,30}";
    private static final String ANY = "[\\p{L}0-9'’.-]{1,30}";
    private static final String NUMBER = "[0-9]{1,5}(?:[ -]?[A-Za-z](?![\\p{L}]))?(?:[/-][0-9]{1,4}[A-Za-z]?)?";

    private static final String UNIT =
            "(?:(?i:apt|apartment|flat|suite|ste|unit|room|rm|floor|fl|building|bldg|block|door|po box|p\\.o\\. box|postfach|wohnung|whg|stock|app|appt|appartement|[ée]tage|b[âa]t|piso|puerta|esc|escalera|m|lok|mieszkanie|interno|scala|kat|daire|no|d|lot)\\.?[ :#]{0,2}[0-9A-Za-z]{1,5}(?![\\p{L}])|#[0-9]{1,5}[A-Z]?|[0-9]{1,3}(?:st|nd|rd|th|[ºª°])? ?(?i:cross|floor|piso|stock|[ée]tage|og|izq|dcha|der|ctro)(?![\\p{L}])\\.?|[0-9]{1,2}[ºª°] ?[A-Za-z]{0,4}\\.?)";
    private static final String POSTCODE =
            "(?:[0-9]{2}-[0-9]{3}|[0-9]{3} [0-9]{2}|[0-9]{4} ?[A-Z]{2}(?![\\p{L}])|[0-9]{4,6}(?:-[0-9]{3,4})?|[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}|[A-Z][0-9]{2} ?[0-9A-Z]{4}|[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9])(?![\\p{L}\\p{N}])";
    private static final String TOWN_WORD = "(?:St\\. |Ste\\. )?\\p{Lu}[\\p{L}'’-]{0,30}";
    private static final String TOWN =
            TOWN_WORD + "(?:[ -](?:(?:am|an|der|den|im|la|le|les|sur|de|del|los|el|upon|di|do|da|en|op) ){0,2}"
                    + TOWN_WORD + "){0,3}";
    private static final String PLACE = "(?:(?:[A-Z]{1,2}-)?" + POSTCODE + " " + TOWN + "|" + TOWN
            + ",? (?:[A-Z]{2,3} )?" + POSTCODE + "|[A-Z]{2} " + POSTCODE + "|" + POSTCODE + ")";
    private static final String COUNTRY =
            "(?:USA|U\\.S\\.A\\.|United States|UK|United Kingdom|England|Scotland|Wales|Ireland|Canada|Australia|New Zealand|Germany|Deutschland|Austria|Österreich|Switzerland|Schweiz|France|Spain|España|Italy|Italia|Portugal|Poland|Polska|Netherlands|Nederland|Belgium|Belgique|België|Denmark|Sweden|Norway|Finland|India|China|Japan|Turkey|Türkiye|Mexico|México|Brazil|Brasil)(?![\\p{L}])";
    private static final String GAP = "[,;]?[ \\t\\u00A0]{0,2}(?:\\r?\\n[ \\t>]{0,4})?";
    private static final String TAIL = "(?:" + GAP + "(?<=[, \\n;])(?:" + UNIT + "|" + PLACE + "|" + COUNTRY + "|"
            + TOWN + "(?=" + GAP + "(?<=[, \\n;])(?:" + PLACE + "|"
            + COUNTRY + ")))){0,6}";

    private static final String PLACE_AHEAD =
            "(?=[,;]? {0,2}(?:\\r?\\n)?[ >]{0,3}(?:" + UNIT + ",? {0,2})?" + PLACE + ")";

    private static final String EN_TYPE =
            "(?i:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Ln|Terrace|Highway|Hwy|Parkway|Pkwy|Crescent|Cres|Mews|Quay|Gardens|Gdns|Broadway|Esplanade)";
    private static final String EN_WEAK_TYPE =
            "(?:Drive|Dr|Way|Court|Ct|Place|Pl|Square|Sq|Ter|Circle|Cir|Close|Grove|Hill|Row|Walk|Parade|Pde|Trail|Trl|Alley|Pike|Loop|Green|Park|Rise|View|Points?)";
    private static final String EN_HEAD = NUMBER
            + ",? (?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\\.? )?(?:[\\p{Lu}0-9][\\p{L}0-9'’.-]{0,30} ){1,4}";
    private static final String STREET_EN =
            EN_HEAD + EN_TYPE + "(?![\\p{L}])\\.?(?: (?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)(?![\\p{L}]))?";
    private static final String STREET_EN_WEAK = EN_HEAD + EN_WEAK_TYPE + "(?![\\p{L}])\\.?(?:" + PLACE_AHEAD
            + "|(?=[,;]? {0,2}(?:\\r?\\n {0,3})?" + UNIT + "))";
    private static final String STREET_FR =
            "[0-9]{1,4}(?: ?(?i:bis|ter|quater)| ?[A-D](?![\\p{L}]))?,? (?i:rue|avenue|av\\.|boulevard|bd\\.?|place|pl\\.|chemin|all[ée]e|impasse|quai|route|cours|square|passage|faubourg|sentier|voie|villa|cit[ée]|rond-point|esplanade|mont[ée]e) "
                    + ANY + "(?: (?:" + CAP
                    + "|d[eu]s?|la|les?|l['’][\\p{L}-]{1,30}|d['’][\\p{L}-]{1,30}|et|sur|aux?|en)(?![\\p{L}])){0,5}";
    private static final String SMALL_NUMBER = "[0-9]{1,3}(?: ?[A-Za-z](?![\\p{L}]))?(?:[/-][0-9]{1,4}[A-Za-z]?)?";
    private static final String STREET_DE = "(?:(?:" + CAP
            + "[ -]){0,3}\\p{Lu}?[\\p{L}-]{1,40}(?i:stra(?:ß|ss)e|str\\.|gasse|allee|chaussee|promenade|ufer|damm|weg|straat|gracht|gatan|v[äa]gen)"
            + "|(?:" + CAP
            + " ){1,3}(?:Stra(?:ß|ss)e|Str\\.|Gasse|Allee|Chaussee|Promenade|Ufer|Damm|Weg)),? (?:Nr\\.? ?|n° ?)?"
            + SMALL_NUMBER + "(?![\\p{L}\\p{N}%€$])(?![.,:][0-9])";
    private static final String STREET_DE_WEAK = "(?:" + CAP
            + "[ -]){0,3}\\p{Lu}[\\p{L}-]{0,40}(?i:platz|ring|steig|steg|markt|berg|tor|hof|stieg|pfad|graben|laan|plein|kade|dreef|gade|vej|gata|veien|katu|tie),? "
            + SMALL_NUMBER + PLACE_AHEAD;
    private static final String STREET_DE_PREPOSITION =
            "(?:Am|An der|An den|An dem|Auf der|Auf dem|Auf den|Im|In der|In den|Unter den|Zum|Zur|Hinter der|Hinter dem|Vor dem|Vor der|Bei der|Beim|Alter?|Neuer?|Großer?|Kleiner?) (?:"
                    + CAP + " ){1,3}" + NUMBER + ""
                    + PLACE_AHEAD;
    private static final String STREET_ROMANCE =
            "(?i:calle|c/|avda?\\.?|avenida|plaza|pza\\.?|pla[çc]a|paseo|p[º°]\\.?|passeig|carrer|camino|ronda|traves[ií]a|carretera|ctra\\.?|glorieta|viale|piazza|piazzale|vicolo|rua|travessa|pra[çc]a|estrada|alameda|rotunda) ?(?:"
                    + CAP
                    + "|d[eio]s?|del(?:l[aeo])?|d[ao]s?|las?|los|l['’]\\p{L}{1,30}|el|y|e|i|[0-9]{1,2} d[ei])(?: (?:"
                    + CAP
                    + "|d[eio]s?|del(?:l[aeo])?|d[ao]s?|las?|los|el|y|e|i)(?![\\p{L}])){0,6},? (?:(?i:n\\.?[º°]?|núm\\.?|num\\.?|numero) ?)?"
                    + NUMBER + "(?![\\p{L}\\p{N}%€$])(?![.,:][0-9])";
    private static final String STREET_IT = "(?:Via|Corso|Largo|Strada|Vía|R\\.) (?:(?:" + CAP
            + "|d[eia]|del(?:l[aeo])?) ){1,5},? {0,2}" + NUMBER + PLACE_AHEAD;
    private static final String STREET_PL =
            "(?i:ul\\.|ulica|ulicy|al\\.|aleja|aleje|alei|pl\\.|plac|placu|os\\.|osiedle|osiedlu|rondo|skwer) ?(?:[0-9]{1,2} )?(?:"
                    + CAP + " ){1,4}[0-9]{1,4}[A-Za-z]?(?:/[0-9]{1,4}[A-Za-z]?)?(?: ?(?:m|lok)\\.? ?[0-9]{1,4})?";
    private static final String STREET_TR = "(?:" + CAP
            + " ){1,3}(?:Cad|Cd|Caddesi|Sok|Sk|Sokak|Sokağı|Mah|Mahallesi|Bulvarı|Blv)\\.?,? (?:No ?[:.]? ?)?[0-9]{1,4}(?:/[0-9]{1,4})?";
    private static final String BOX =
            "(?i:p\\.? ?o\\.? ?box|postfach|bo[iî]te postale|apartado(?: de correos)?|skrytka pocztowa|casella postale) [0-9]{1,6}";
    private static final String NEAR =
            "(?i:address(?: is)?|live at|living at|ship(?:ped)? (?:it )?to|send (?:it|them|the \\p{L}{1,12}) to|deliver(?:ed)? to|adresse(?: ist| est)?|anschrift|wohne(?: in)?|wohnhaft|direcci[oó]n(?: es)?|domicilio|adres(?: to)?|indirizzo|morada|endere[çc]o) ?:? {0,2}";

    private PostalAddresses() {}

    static List<Detector> detectors() {
        return List.of(
                street(STREET_EN),
                street(STREET_EN_WEAK),
                street(STREET_FR),
                street(STREET_DE),
                street(STREET_DE_WEAK),
                street(STREET_DE_PREPOSITION),
                street(STREET_ROMANCE),
                street(STREET_IT),
                street(STREET_PL),
                street(STREET_TR),
                street(BOX),
                Shape.exact(
                        PersonalDatum.ADDRESS,
                        "(?<![\\p{L}])" + NEAR + "((?:" + NUMBER + " (?:" + CAP + " ?){1,4}|(?:" + CAP + " ){1,3}"
                                + NUMBER + "),? {0,2}(?:\\r?\\n)?" + PLACE + TAIL + ")",
                        1,
                        (text, start, end) -> true));
    }

    private static Detector street(String street) {
        return Shape.exact(PersonalDatum.ADDRESS, FREE + street + TAIL, 0, PostalAddresses::hasNoSumBehind);
    }

    private static boolean hasNoSumBehind(String text, int start, int end) {
        return !Surroundings.ofThing(text, start);
    }
}
