package io.resolvent.ingestion.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of a mail.
 *
 * @param code it is within a fenced code block, so nothing in it means anything to mail
 */
record MailLine(String text, boolean code) {

    private static final Pattern QUOTE = Pattern.compile("[ \\t]{0,8}[\\p{L}]{0,3}>.*");
    private static final Pattern DELIMITER =
            Pattern.compile("[ \\t]{0,8}(?:[-_=*#~+—–][-_=*#~+—– ]{1,200}|[-_=—\\u1427])[ \\t]{0,8}");
    private static final Pattern SIGNATURE_MARK = Pattern.compile("-- ?");
    private static final Pattern RULE = Pattern.compile("[ \\t]{0,8}_{5,200}[ \\t]{0,8}");
    private static final Pattern DEVICE = Pattern.compile(
            "[ \\t*_]{0,8}(?:sent (?:from|with|via|by) (?:my |outlook|mail|yahoo|proton|samsung|iphone|ipad|android|gmail|sparrow|mobile|a mobile|the |blackberry)"
                    + "|get outlook for|download outlook|gesendet (?:von|mit|über)|von meinem .{1,30} gesendet|diese nachricht wurde von meinem"
                    + "|envoyé (?:de(?:puis)?|à partir) |enviado (?:desde|do|a partir|de) |inviato (?:da|con) |verzonden (?:met|vanaf|vanuit) |wys[łl]ano? z |skickat från |sendt fra |enviat des |lähetetty |elküldve |küldve |trimis de pe |odesláno z|odoslané z|poslano (?:z|s|iz) |отправлено (?:с|из) |надіслано з |изпратено от |στάλθηκε από |dikirim dari |được gửi từ |iphone['’]umdan gönderildi|iphone ?から送信|发自我的|發自我的|從我的 ?iphone|自我的 ?iphone|(?:나의|내) iphone에서|تم الإرسال من |נשלח מ).{0,80}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DISCLAIMER = Pattern.compile(
            "[ \\t*_>]{0,8}(?:confidentiality (?:notice|note)|legal (?:notice|disclaimer)|disclaimer|(?:this|the information (?:contained )?in this) (?:e-?mail|message|communication)(?: message)?(?:,? (?:and|including) any (?:attachments?|files?)[^.]{0,40})? (?:is|are|may be|contains?|may contain) .{0,40}(?:confidential|privileged|intended (?:only|solely))"
                    + "|diese (?:e-?mail|nachricht) .{0,60}(?:vertraulich|ausschlie(?:ß|ss)lich)|ce (?:message|courriel) .{0,80}confidentiel|este (?:mensaje|correo|e-?mail|mensagem) .{0,80}confidencia|questo (?:messaggio|e-?mail) .{0,80}(?:riservat|confidenzial)|deze e-?mail .{0,60}vertrouwelijk|(?:ta|niniejsza) wiadomo[śs][ćc] .{0,60}poufn).{0,4000}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static List<MailLine> of(String text) {
        List<MailLine> lines = new ArrayList<>();
        boolean code = false;
        for (String line : text.split("\\r\\n|\\r|\\n", -1)) {
            boolean fence = line.stripLeading().startsWith("```");
            lines.add(new MailLine(line, code || fence));
            code ^= fence;
        }
        return lines;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean isQuote() {
        return !code && QUOTE.matcher(text).matches();
    }

    boolean isDelimiter() {
        return !code && DELIMITER.matcher(text).matches();
    }

    boolean isSignatureMark() {
        return !code && SIGNATURE_MARK.matcher(text).matches();
    }

    boolean isRule() {
        return !code && RULE.matcher(text).matches();
    }

    boolean isDeviceLine() {
        return !code && text.length() < 160 && DEVICE.matcher(text).matches();
    }

    /** The first line of a lawyer's note below a mail. */
    boolean isDisclaimer() {
        return !code
                && text.length() >= 20
                && text.length() < 4_000
                && DISCLAIMER.matcher(text).matches();
    }
}
