package io.resolvent.ingestion.text;

import java.util.List;
import java.util.regex.Pattern;

/** Recognises the lines that mail programs put above the mail they quote, in the main European languages. */
final class QuotedMail {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int MOST_HEAD_LINES = 6;

    private static final String WROTE =
            "(?:wrote|writes|schrieb|hat geschrieben|a [ée]crit|escribi[óo]|ha escrito|ha scritto|escreveu|schreef|heeft(?: het volgende)? geschreven|napisał(?:\\(a\\)|a)?|pisze|skrev|kirjoitti|napsala?)";
    private static final Pattern HEAD_START = Pattern.compile(
            "[\\s>*_-]{0,12}(?:on|at|am|le|el|il|em|op|ter|dnia|w dniu|den|på|dne|[0-9]{1,4})[ ,./-].{0,400}", FLAGS);
    private static final Pattern DATED_HEAD = Pattern.compile(
            "[\\s>*_-]{0,12}(?:on|at|am|le|el|il|em|op|ter|dnia|w dniu|den|på|dne|[0-9]{1,4})[ ,./-](?=[^\\n]{0,300}[0-9]).{4,300}?(?<![\\p{L}])"
                    + WROTE + "(?![\\p{L}]).{0,120}(?::|-{2,})[ >*_]{0,4}",
            FLAGS);
    private static final Pattern NAMED_HEAD = Pattern.compile(
            "[\\s>*_]{0,8}[^<>]{1,80}<[^<>\\s]{1,120}@[^<>\\s]{1,120}>[ ,]{0,3}" + WROTE + " ?:[ >*_]{0,4}", FLAGS);
    private static final Pattern DATE_AND_MAIL = Pattern.compile(
            "[ \\t]{0,4}[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2} .{1,80}<[^<>\\s]{1,120}@[^<>\\s]{1,120}>:?[ \\t]{0,4}");
    private static final Pattern SEPARATOR = Pattern.compile(
            "[\\s>*_]{0,8}-{2,20} ?(?:original (?:message|appointment)|forwarded (?:message|by .{1,60})|reply message|urspr[üu]ngliche (?:nachricht|e-?mail)|original-?nachricht|weitergeleitete (?:nachricht|e-?mail)"
                    + "|message (?:d['’ ]origine|original|transf[ée]r[ée])|courriel original|mensaje (?:original|reenviado)|messaggio (?:originale|inoltrato)|mensagem (?:original|encaminhada|reencaminhada)"
                    + "|oorspronkelijk bericht|doorgestuurd bericht|oryginalna wiadomo[śs][ćc]|wiadomo[śs][ćc] oryginalna|(?:przekazana|przes[łl]ana dalej) wiadomo[śs][ćc]|ursprungligt meddelande|opprinnelig melding|oprindelig meddelelse) ?-{2,20}.{0,4}"
                    + "|[\\s>*_]{0,8}(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|d[ée]but du message (?:r[ée]exp[ée]di[ée]|transf[ée]r[ée])|inicio del mensaje reenviado|inizio messaggio inoltrato|in[íi]cio da mensagem (?:re)?encaminhada|begin doorgestuurd bericht|pocz[ąa]tek przekazywanej wiadomo[śs]ci) ?:.{0,4}"
                    + "|[\\s#>*=-]{0,12}(?:please )?(?:type|write|reply|respond).{0,30} above this line.{0,40}"
                    + "|[\\s#>*=-]{0,12}(?:bitte )?(?:antworten|schreiben) sie .{0,20}(?:oberhalb|[üu]ber) dieser (?:linie|zeile).{0,40}"
                    + "|[\\s#>*=-]{0,12}(?:r[ée]pondre|r[ée]pondez|veuillez r[ée]pondre|escriba|responda|rispondi|scrivi|odpowiedz).{0,40}(?:au-dessus de cette ligne|encima de esta l[íi]nea|sopra questa riga|powy[żz]ej tej linii).{0,40}",
            FLAGS);
    private static final Pattern SENDER_FIELD = Pattern.compile(
            "[\\s>*_|]{0,8}(?:from|von|de|da|van|od|från|fra|expéditeur|mittente|nadawca)\\*? ?:\\*?[ \\t].{1,400}",
            FLAGS);
    private static final Pattern FIELD = Pattern.compile(
            "[\\s>*_|]{0,8}(?:from|sent|date|to|cc|bcc|subject|reply-to|importance|attachments|von|gesendet|datum|an|kopie|betreff|antwort an|de|envoyé|date|à|objet|répondre à|enviado(?: el)?|fecha|para|asunto|responder a"
                    + "|da|inviato|data|a|oggetto|risposta|enviada(?: em)?|assunto|van|verzonden|aan|onderwerp|od|wysłano|do|dw|temat|från|skickat|till|ämne|fra|sendt|til|emne)\\*? ?:\\*?(?:[ \\t].{0,400})?",
            FLAGS);

    private QuotedMail() {}

    /** How many lines from here on are such a head; 0 when none begins here. */
    static int headLength(List<MailLine> lines, int at) {
        MailLine line = lines.get(at);
        if (line.code() || line.isBlank() || line.text().length() > 2_000) {
            return 0;
        }
        if (SEPARATOR.matcher(line.text()).matches()
                || NAMED_HEAD.matcher(line.text()).matches()) {
            return 1;
        }
        if (DATE_AND_MAIL.matcher(line.text()).matches() && quoteFollows(lines, at + 1)) {
            return 1;
        }
        int dated = datedHead(lines, at);
        return dated > 0 ? dated : headerBlock(lines, at);
    }

    private static int datedHead(List<MailLine> lines, int at) {
        if (!HEAD_START.matcher(lines.get(at).text()).matches()) {
            return 0;
        }
        StringBuilder joined = new StringBuilder();
        for (int i = at; i < Math.min(lines.size(), at + MOST_HEAD_LINES) && joined.length() < 600; i++) {
            joined.append(joined.isEmpty() ? "" : " ")
                    .append(lines.get(i).text().strip());
            if (DATED_HEAD.matcher(joined).matches()) {
                return i - at + 1;
            }
        }
        return 0;
    }

    private static int headerBlock(List<MailLine> lines, int at) {
        int fields = 0;
        boolean sender = false;
        int last = at;
        for (int i = at; i < Math.min(lines.size(), at + 12); i++) {
            String text = lines.get(i).text();
            if (text.length() < 600 && FIELD.matcher(text).matches()) {
                fields++;
                sender |= SENDER_FIELD.matcher(text).matches();
                last = i;
            } else if (i == at || (lines.get(i).isBlank() && fields >= 3)) {
                break;
            }
        }
        return sender && fields >= 3 ? last - at + 1 : 0;
    }

    private static boolean quoteFollows(List<MailLine> lines, int from) {
        int next = from;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size()
                && (lines.get(next).isQuote() || lines.get(next).text().startsWith("|"));
    }
}
