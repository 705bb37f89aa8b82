// Asks every two seconds whether anything has changed, and then draws the live part of the page anew.
(function () {
    "use strict";
    const address = document.querySelector("[data-state]")?.dataset.state;
    if (!address) {
        return;
    }

    async function redraw() {
        const page = await fetch(location.href, {headers: {Accept: "text/html"}});
        if (!page.ok || page.redirected) {
            location.reload();
            return;
        }
        const fresh = new DOMParser().parseFromString(await page.text(), "text/html").getElementById("live");
        const live = document.getElementById("live");
        if (fresh && live) {
            const focused = document.activeElement?.id;
            live.replaceWith(fresh);
            if (focused) {
                document.getElementById(focused)?.focus();
            }
        }
    }

    async function ask() {
        try {
            const answer = await fetch(address, {headers: {Accept: "application/json"}});
            const live = document.getElementById("live");
            if (answer.ok && live && (await answer.json()).version !== live.dataset.version) {
                await redraw();
            }
        } catch (offline) {
            // asked again in two seconds
        }
        setTimeout(ask, 2000);
    }

    for (const element of document.querySelectorAll("[data-without-script]")) {
        element.hidden = true;
    }
    setTimeout(ask, 2000);
})();
