package io.resolvent.ingestion.redaction;

import java.util.regex.Pattern;

/** What stands right before a number: many numbers look like personal data until one reads the word before them. */
final class Surroundings {

    private static final int REACH = 28;

    /** The number is of a thing: an order, a part, a version, a sum. */
    private static final Pattern THING = Pattern.compile(
            "(?:\\b(?:p/n|part|pn|s/n|sn|serial|seriennummer|order|bestell\\p{L}*|auftrag\\p{L}*|commande|pedido|zam[oó]wieni\\p{L}*"
                    + "|ordine|bestelling|tracking|sendungs\\p{L}*|colis|suivi|seguimiento|przesy[lł]k\\p{L}*|parcel|shipment"
                    + "|invoice|rechnung\\p{L}*|facture|factura|faktur\\p{L}*|ticket|case|incident|fall|vorgang\\p{L}*|dossier|caso"
                    + "|ref|reference|referenz|r[ée]f[ée]rence|referencia|article|artikel\\p{L}*|item|sku|ean|isbn|upc|gtin|imei"
                    + "|model|modell|mod[eè]le|modelo|version|v|firmware|driver|build|release|update|customer|kunden\\p{L}*|client|klient\\p{L}*"
                    + "|transaction|transaktion\\p{L}*|error|fehler\\p{L}*|erreur|code|commit|port|timeout|id)"
                    + "|#)(?:\\s{0,2}(?:no|nr|nummer|number|num[eé]ro|n[°º]|numer|code|id)\\b)?[\\s.:#=°º-]{0,4}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ADDRESS_IN_WEB = Pattern.compile("[a-z]{2,8}://[^\\s<>\"]{0,200}$");

    private Surroundings() {}

    static boolean ofThing(String text, int start) {
        return THING.matcher(before(text, start, REACH)).find();
    }

    static boolean inUrl(String text, int start) {
        return ADDRESS_IN_WEB.matcher(before(text, start, 220)).find();
    }

    static String before(String text, int start, int reach) {
        return text.substring(Math.max(0, start - reach), start);
    }

    static String after(String text, int end, int reach) {
        return text.substring(end, Math.min(text.length(), end + reach));
    }
}
