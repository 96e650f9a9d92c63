"use strict";

/* Says when the page's own refresh fails, so that nobody trusts old figures. */
document.addEventListener("htmx:afterRequest", (event) => {
  const notice = document.getElementById("connection");
  if (notice) {
    notice.hidden = event.detail.successful === true;
  }
});
