// The gate at work: what it waits for, how it stands, and what staff may do.
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Symbolon

Page {
    id: root

    required property GateController gate
    property bool kiosk: false

    signal storedAsked()

    title: gate.eventName
    lead: gate.eventPlace
    columnWidth: 980

    Notice {
        kind: root.gate.problemIsGood ? Notice.Good : Notice.Problem
        text: root.gate.problem
        hint: root.gate.problemHint
    }

    Card {
        RowLayout {
            spacing: 24

            SymbolMark {
                shape: SymbolMark.Wait
                color: Theme.accent
                Layout.preferredWidth: 72
                Layout.preferredHeight: 72
                RotationAnimation on rotation {
                    running: root.gate.state === GateController.Checking
                    from: 0
                    to: 360
                    duration: 1200
                    loops: Animation.Infinite
                }
            }
            ColumnLayout {
                Heading {
                    large: true
                    text: root.gate.state === GateController.Checking ? qsTr("Checking…")
                        : root.gate.reading ? qsTr("Reading…") : qsTr("Hold your code before the scanner")
                    Layout.fillWidth: true
                }
                BodyText {
                    text: root.gate.direction === GateController.Entry ? qsTr("Entry") : qsTr("Exit")
                    muted: true
                }
            }
        }

        ColumnLayout {
            visible: root.gate.challenge !== ""
            spacing: 4
            QrItem {
                text: root.gate.challenge
                Layout.preferredWidth: 220
                Layout.preferredHeight: 220
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Challenge for the next pass")
            }
            BodyText {
                text: qsTr("Scan this with your wallet first: %1").arg(root.gate.challenge)
                small: true
                wrapMode: Text.WrapAnywhere
            }
        }

        GridLayout {
            visible: !root.kiosk
            columns: root.width > 560 * Theme.scale ? 2 : 1
            columnSpacing: 12
            rowSpacing: 8

            Choice {
                label: qsTr("Scanner")
                model: [qsTr("Hand scanner (keyboard)"), qsTr("Camera"), qsTr("Pictures"), qsTr("Serial port")]
                currentIndex: root.gate.scanner
                Layout.preferredWidth: 260
                onChosen: index => root.gate.scanner = index
            }
            Choice {
                label: qsTr("Direction")
                model: [qsTr("Entry"), qsTr("Exit")]
                currentIndex: root.gate.direction
                Layout.preferredWidth: 160
                onChosen: index => root.gate.direction = index
            }
        }

        Flow {
            visible: !root.kiosk
            spacing: 12
            Layout.fillWidth: true

            ActionButton {
                text: qsTr("Read a picture…")
                visible: root.gate.scanner === GateController.Pictures
                onClicked: pictureDialog.open()
            }
            ActionButton {
                text: qsTr("Read the clipboard")
                visible: root.gate.scanner === GateController.Pictures
                onClicked: root.gate.scanClipboard()
            }
            ActionButton {
                visible: !root.gate.challengeRequired
                text: root.gate.challenge === "" ? qsTr("Ask passes for an answer") : qsTr("Ask for no answer")
                note: qsTr("Shows a challenge that the next pass must sign")
                onClicked: root.gate.setChallenging(root.gate.challenge === "")
            }
            ActionButton {
                text: qsTr("Check in a proof…")
                note: qsTr("A proof file can also be dropped on this window")
                onClicked: proofDialog.open()
            }
        }

        Field {
            id: typed
            visible: !root.kiosk
            label: qsTr("Type the code under the picture")
            hint: qsTr("For codes that no scanner reads")
            onAccepted: root.gate.scanText(take())
        }
    }

    GridLayout {
        columns: root.width > 860 * Math.max(1, Theme.scale * 0.8) ? 2 : 1
        columnSpacing: Theme.gap * 2
        rowSpacing: Theme.gap * 2
        Layout.fillWidth: true

        Card {
            heading: qsTr("Counts")
            Layout.alignment: Qt.AlignTop
            Fact { name: qsTr("Checked in"); value: root.gate.checkedInCount.toLocaleString(Qt.locale(), "f", 0) }
            Fact { name: qsTr("Admitted"); value: root.gate.admittedCount.toLocaleString(Qt.locale(), "f", 0) }
            Fact { name: qsTr("Inside now"); value: root.gate.insideCount.toLocaleString(Qt.locale(), "f", 0) }
            Fact { name: qsTr("Refused"); value: root.gate.refusedCount.toLocaleString(Qt.locale(), "f", 0) }
        }
        Card {
            heading: qsTr("State")
            Layout.alignment: Qt.AlignTop
            Fact { name: qsTr("Scan to verdict"); value: root.gate.latencyText }
            Fact { name: qsTr("Clock"); value: root.gate.clockText }
            Fact { name: qsTr("Ledger"); value: root.gate.ledgerText }
            Fact { name: qsTr("Other gates"); value: root.gate.syncText }
            Fact { name: qsTr("Event words"); value: root.gate.eventWords }
        }
    }

    Flow {
        visible: !root.kiosk
        spacing: 12
        Layout.fillWidth: true
        ActionButton {
            text: qsTr("What this gate stores")
            onClicked: root.storedAsked()
        }
        ActionButton {
            text: qsTr("Leave the event")
            onClicked: root.gate.leaveEvent()
        }
    }

    DropArea {
        parent: root
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => {
            for (const url of drop.urls) root.gate.takeDropped(url)
        }
    }

    FileDialog {
        id: pictureDialog
        title: qsTr("Picture with a code")
        nameFilters: [qsTr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp)")]
        onAccepted: root.gate.scanPicture(selectedFile)
    }
    FileDialog {
        id: proofDialog
        title: qsTr("Proof file")
        nameFilters: [qsTr("Proof files (*.symbolon)"), qsTr("All files (*)")]
        onAccepted: root.gate.checkIn(selectedFile)
    }
}
