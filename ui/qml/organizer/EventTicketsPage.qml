// Step 3: who has tickets: a table, or the chain itself.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Symbolon

WizardPage {
    id: root

    step: 2
    title: qsTr("Who has tickets?")
    lead: qsTr("Every ticket with its holder's address. Visitors hide among all of them, so the list must be complete.")
    canGoOn: organizer.hasList

    Card {
        heading: qsTr("From a table")
        BodyText {
            text: qsTr("A CSV file: the first line is token,owner or token,owner,tier; then a line for each ticket.")
            muted: true
        }
        ActionButton {
            primary: !root.organizer.hasList
            enabled: !root.organizer.busy
            text: qsTr("Open the table…")
            onClicked: tableDialog.open()
        }
    }

    Card {
        visible: root.organizer.form.hasContract
        heading: qsTr("From the chain")
        BodyText {
            text: qsTr("Reads who holds the contract's tokens from a node that you trust. Only ask your own node, or compare two.")
            muted: true
        }
        Field {
            id: node
            label: qsTr("Address of the node")
            hint: qsTr("Such as http://127.0.0.1:8545")
        }
        RowLayout {
            spacing: 16
            Field {
                id: firstBlock
                label: qsTr("First block")
                hint: qsTr("At or before the contract's own")
                text: "0"
                inputMethodHints: Qt.ImhDigitsOnly
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1
            }
            Field {
                id: lastBlock
                label: qsTr("Last block")
                hint: qsTr("Empty: the latest one")
                inputMethodHints: Qt.ImhDigitsOnly
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1
            }
        }
        ActionButton {
            enabled: node.text !== "" && !root.organizer.busy
            text: qsTr("Read the chain")
            onClicked: root.organizer.importFromNode(node.text, firstBlock.text, lastBlock.text)
        }
    }

    Working {
        visible: root.organizer.busy
        label: qsTr("Reading the list…")
        share: root.organizer.progress
        onCancelled: root.organizer.cancel()
    }

    Card {
        visible: root.organizer.listSource !== "" && !root.organizer.busy
        //: %1 is a file's name, or "the chain"
        heading: qsTr("The list from %1").arg(root.organizer.listSource)

        Notice {
            kind: Notice.Problem
            text: root.organizer.listProblemCount > 0
                  ? qsTr("Lines that cannot be used: %1").arg(root.organizer.listProblemCount.toLocaleString(Qt.locale(), "f", 0)) : ""
            hint: root.organizer.listProblemCount > root.organizer.listProblems.count
                  ? qsTr("Here are the first %1. Correct the table and open it again.").arg(root.organizer.listProblems.count)
                  : qsTr("Correct the table and open it again.")
        }
        LineList {
            title: qsTr("Lines that cannot be used")
            lines: root.organizer.listProblems
        }
        Notice {
            kind: Notice.Good
            text: root.organizer.hasList ? qsTr("Every line is good.") : ""
        }
        Rows {
            model: root.organizer.listFacts
            Fact {
                required property var modelData
                name: modelData.name
                value: modelData.value
            }
        }
        Notice {
            text: root.organizer.crowdWarning
            hint: qsTr("Who knows some of the holders may guess the others.")
        }
    }

    FileDialog {
        id: tableDialog
        title: qsTr("Table of tickets")
        nameFilters: [qsTr("Tables (*.csv)"), qsTr("All files (*)")]
        onAccepted: root.organizer.importTable(selectedFile)
    }
}
