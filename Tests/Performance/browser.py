"""The browser of the measurements: one Chromium without a window, driven by Playwright."""
import contextlib
import os
import shutil
import sys

NEEDS = "Chromium (Debian's `chromium`, or its path in BROWSER_PATH) and `pip install playwright`"


@contextlib.contextmanager
def chromium():
    """A running Chromium; ends the program, saying what is missing, if there is none."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        sys.exit(f"Python has no module ‘playwright’: needed are {NEEDS}")
    path = os.environ.get("BROWSER_PATH") or shutil.which("chromium") or shutil.which("google-chrome")
    if not path:
        sys.exit(f"there is no Chromium: needed are {NEEDS}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()
