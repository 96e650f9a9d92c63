package io.resolvent.ingestion.text;

import java.util.List;
import java.util.regex.Pattern;

/** Recognises the lines that mail programs put above the mail they quote, in the main European languages. */
final class QuotedMail {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int MOST_HEAD_LINES = 6;

    private static final String WROTE =
            "(?:wrote|writes|schrieb|hat geschrieben|a [ée]crit|escribi[óo]|ha escrito|ha scritto|escreveu|schreef|heeft(?: het volgende)? geschreven|napisał(?:\\(a\\)|a)?|pisze|skrev|skriver|kirjoitti|nap[ií]sala?|odes[íi]latel"
                    + "|napisao(?:/la)?|je napisala?|пишет|написал(?:а|\\(а\\))?|пише|написав|написа|írta|ezt írta|a scris|έγραψε|yazdı|şun(?:u|ları) yazdı|rašė|parašė|rakst[īi]ja|kirjutas|skrifaði|va escriure|ha escrit|menulis|đã viết|写道|寫道|님이 작성|작성|كتب|כתב(?:/ה|ה)?)";
    private static final String START =
            "[\\s>*_-]{0,12}(?:on|at|am|le|el|il|em|op|ter|dnia|w dniu|den|på|dne|d[ňn]a|dana|στις|vào|ngày|pada|pe|în data de|[\\p{L}]{2,12}[.,]{0,2} {0,2}[0-9]{1,2}\\.?|[0-9]{1,4})";
    private static final Pattern HEAD_START = Pattern.compile(START + "[ ,./年-].{0,400}", FLAGS);
    private static final Pattern DATED_HEAD = Pattern.compile(
            START + "[ ,./年-](?=[^\\n]{0,300}[0-9]).{4,300}?(?<![\\p{L}])" + WROTE
                    + "(?![\\p{L}]).{0,120}(?::|-{2,})[ >*_]{0,4}",
            FLAGS);
    private static final Pattern NAMED_HEAD = Pattern.compile(
            "[\\s>*_]{0,8}[^<>]{1,80}<[^<>\\s]{1,120}@[^<>\\s]{1,120}>(?:[ ,]{0,3}|,? [^<>]{0,80}[0-9][^<>]{0,30} )"
                    + WROTE + " ?:[ >*_]{0,4}",
            FLAGS);
    /** In any language: a time, a mail address in brackets, a colon or the line's end. */
    private static final Pattern DATE_AND_MAIL = Pattern.compile(
            "[ \\t>]{0,4}(?=[^<>]{0,160}(?:[0-9]{1,2}[:.h][0-9]{2}|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}))[^<>]{4,200}<[^<>\\s]{1,120}@[^<>\\s]{1,120}>[^<>:：]{0,40}[:：]?[ \\t]{0,4}");

    private static final Pattern SEPARATOR = Pattern.compile(
            "[\\s>*_]{0,8}-{2,20} ?(?:original (?:message|appointment)|forwarded (?:message|by .{1,60})|reply message|urspr[üu]ngliche (?:nachricht|e-?mail)|original-?nachricht|weitergeleitete (?:nachricht|e-?mail)"
                    + "|message (?:d['’ ]origine|original|transf[ée]r[ée])|courriel original|mensaje (?:original|reenviado)|messaggio (?:originale|inoltrato)|mensagem (?:original|encaminhada|reencaminhada)"
                    + "|oorspronkelijk bericht|doorgestuurd bericht|oryginalna wiadomo[śs][ćc]|wiadomo[śs][ćc] oryginalna|(?:przekazana|przes[łl]ana dalej) wiadomo[śs][ćc]|ursprungligt meddelande|originalmeddelande|vidarebefordrat meddelande|opprinnelig melding|videresendt melding|oprindelig meddelelse|videresendt meddelelse"
                    + "|alkuperäinen viesti|välitetty viesti|p[ůô]vodn[íá] (?:zpráva|správa)|přeposlaná zpráva|eredeti üzenet|továbbított üzenet|mesaj (?:original|redirecționat|transmis)|(?:orijinal|özgün) (?:ileti|mesaj)|yönlendirilen ileti|αρχικό μήνυμα|προωθημένο μήνυμα"
                    + "|(?:исходное|пересылаемое|пересланное|переадресованное) сообщение|(?:оригінальне|переслане) повідомлення|оригинално съобщение|(?:izvorna|originalna|proslijeđena) poruka|(?:izvirno|posredovano) sporočilo|missatge original|pesan (?:asli|terusan)|tin nhắn gốc"
                    + "|元のメッセージ|転送されたメッセージ|原始(?:邮件|郵件|信息)|转发(?:的邮件|邮件信息)|轉寄(?:的)?郵件|원본 (?:메시지|메일)|전달된 메시지|الرسالة الأصلية|הודעה מקורית|הודעה שהועברה) ?-{2,20}.{0,4}"
                    + "|[\\s>*_]{0,8}(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|d[ée]but du message (?:r[ée]exp[ée]di[ée]|transf[ée]r[ée])|inicio del mensaje reenviado|inizio messaggio inoltrato|in[íi]cio da mensagem (?:re)?encaminhada|begin doorgestuurd bericht|pocz[ąa]tek przekazywanej wiadomo[śs]ci) ?:.{0,4}"
                    + "|[\\s#>*=-]{0,12}(?:please )?(?:type|write|reply|respond).{0,30} above this line.{0,40}"
                    + "|[\\s#>*=-]{0,12}(?:bitte )?(?:antworten|schreiben) sie .{0,20}(?:oberhalb|[üu]ber) dieser (?:linie|zeile).{0,40}"
                    + "|[\\s#>*=-]{0,12}(?:r[ée]pondre|r[ée]pondez|veuillez r[ée]pondre|escriba|responda|rispondi|scrivi|odpowiedz).{0,40}(?:au-dessus de cette ligne|encima de esta l[íi]nea|sopra questa riga|powy[żz]ej tej linii).{0,40}",
            FLAGS);
    private static final Pattern SENDER_FIELD = Pattern.compile(
            "[\\s>*_|]{0,8}(?:from|von|de|da|van|od|från|fra|expéditeur|remitente|remetente|mittente|nadawca|afzender|absender|lähettäjä|feladó|от|от кого|від|від кого|kimden|gönderen|από|差出人|发件人|寄件者|寄件人|보낸 ?사람|de la|odesílatel|odosielateľ|pošiljatelj|šalje|dari|saatja|nuo|no|من|מאת)\\*? ?[:：]\\*?[ \\t]?.{1,400}",
            FLAGS);
    private static final Pattern FIELD = Pattern.compile(
            "[\\s>*_|]{0,8}(?:from|sent|date|to|cc|bcc|subject|reply-to|importance|attachments|von|gesendet|datum|an|kopie|betreff|antwort an|de|envoyé|date|à|objet|répondre à|enviado(?: el)?|fecha|para|asunto|responder a"
                    + "|da|inviato|data|a|oggetto|risposta|enviada(?: em)?|assunto|van|verzonden|aan|onderwerp|od|wysłano|do|dw|temat|från|skickat|till|ämne|fra|sendt|til|emne|remitente|remetente|expéditeur|mittente|afzender|absender|destinataire|destinatario|destinatário|empfänger"
                    + "|lähettäjä|lähetetty|vastaanottaja|aihe|kopio|päivämäärä|feladó|küldve|elküldve|címzett|tárgy|dátum|másolatot kap|от|от кого|отправлено|дата|кому|копия|тема|від|від кого|надіслано|копія|kimden|gönderen|gönderilme tarihi|gönderildi|tarih|kime|konu|bilgi|από|στάλθηκε|ημερομηνία|προς|θέμα|κοιν\\.?"
                    + "|差出人|送信日時|日時|宛先|件名|发件人|发送时间|日期|收件人|抄送|主题|寄件者|寄件人|傳送時間|寄件日期|收件者|副本|主旨|보낸 ?사람|보낸 ?날짜|날짜|받는 ?사람|참조|제목"
                    + "|de la|trimis|către|subiect|odesílatel|odesláno|odosielateľ|odoslané|komu|kopie|předmět|predmet|pošiljatelj|poslano|za|zadeva|naslov|šalje|prima|dari|dikirim|tanggal|kepada|perihal|subjek|saatja|saadetud|nuo|išsiųsta|من|تم الإرسال|التاريخ|إلى|الموضوع|מאת|נשלח|תאריך|אל|נושא)\\*? ?[:：]\\*?(?:[ \\t]?.{0,400})?",
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
