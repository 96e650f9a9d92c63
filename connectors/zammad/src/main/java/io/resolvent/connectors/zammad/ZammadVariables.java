package io.resolvent.connectors.zammad;

/**
 * A text with Zammad's variables, such as <code>#{ticket.customer.firstname}</code>. Only the web page fills them: what is
 * sent through the API keeps them as they are. So they become gaps that everybody knows as such.
 */
record ZammadVariables(String text) {

    String named() {
        return text.replaceAll("#\\{\\s*(ticket\\.)?customer\\.firstname\\s*}", "{{customer.first_name}}")
                .replaceAll("#\\{([^{}]{1,200})}", "{{$1}}");
    }
}
