// Colours, sizes and type of the whole application. Every text colour keeps a contrast of 4.5 or more against the
// surface that it is drawn on; tests/ui/contrast_test.cc computes it from the pairs listed at the end.
pragma Singleton

import QtQuick
import Symbolon

QtObject {
    id: theme

    readonly property bool dark: Appearance.dark
    readonly property real scale: Appearance.textScale

    // Surfaces, from the back to the front.
    readonly property color window: dark ? "#101418" : "#f6f3ec"
    readonly property color surface: dark ? "#1a2026" : "#ffffff"
    readonly property color raised: dark ? "#242c34" : "#efeae0"
    readonly property color line: dark ? "#3a454f" : "#d6cfc0"

    readonly property color text: dark ? "#eef1f3" : "#1a1e23"
    readonly property color mutedText: dark ? "#aeb8c1" : "#545d66"
    readonly property color accent: dark ? "#5ccabf" : "#0b5d5b"
    readonly property color accentInk: dark ? "#06201e" : "#ffffff"
    readonly property color focus: dark ? "#ffd166" : "#8a4b00"
    readonly property color danger: dark ? "#ff9a8f" : "#a3211a"

    // Whole screens of the gate; the text on them is white in both themes.
    readonly property color admitted: "#0f6b38"
    readonly property color attention: "#8a4b00"
    readonly property color refused: "#a3211a"
    readonly property color neutral: "#2b3a4a"
    readonly property color verdictInk: "#ffffff"

    // A code is black on white whatever the theme: scanners expect it.
    readonly property color codePaper: "#ffffff"
    readonly property color codeInk: "#000000"

    readonly property int smallText: Math.round(13 * scale)
    readonly property int bodyText: Math.round(15 * scale)
    readonly property int leadText: Math.round(19 * scale)
    readonly property int titleText: Math.round(26 * scale)
    readonly property int verdictText: Math.round(54 * Math.min(scale, 1.5))

    readonly property font bodyFont: Qt.font({ pixelSize: bodyText })
    readonly property font fixedFont: Qt.font({ family: "monospace", pixelSize: bodyText })

    readonly property int gap: 8
    readonly property int margin: 24
    readonly property int radius: 10
    // Finger-sized, and it grows with the text.
    readonly property int target: Math.round(44 * Math.max(1, scale * 0.85))

    // What is drawn on what.
    readonly property var textPairs: [
        { name: "text on window", ink: text, paper: window },
        { name: "text on surface", ink: text, paper: surface },
        { name: "text on raised", ink: text, paper: raised },
        { name: "muted text on window", ink: mutedText, paper: window },
        { name: "muted text on surface", ink: mutedText, paper: surface },
        { name: "muted text on raised", ink: mutedText, paper: raised },
        { name: "accent on surface", ink: accent, paper: surface },
        { name: "accent on window", ink: accent, paper: window },
        { name: "text on accent", ink: accentInk, paper: accent },
        { name: "danger on surface", ink: danger, paper: surface },
        { name: "danger on window", ink: danger, paper: window },
        { name: "verdict on admitted", ink: verdictInk, paper: admitted },
        { name: "verdict on attention", ink: verdictInk, paper: attention },
        { name: "verdict on refused", ink: verdictInk, paper: refused },
        { name: "verdict on neutral", ink: verdictInk, paper: neutral },
        { name: "code", ink: codeInk, paper: codePaper }
    ]
}
