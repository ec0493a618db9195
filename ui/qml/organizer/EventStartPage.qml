// The organizer's first page: a new event, a draft to go on with, or an event that runs.
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Symbolon

Page {
    id: root

    required property OrganizerController organizer

    title: qsTr("Your events")
    lead: qsTr("Publish who may enter, watch how it fills, and close it so that nothing personal remains.")

    Notice {
        kind: root.organizer.problemIsGood ? Notice.Good : Notice.Problem
        text: root.organizer.problem
        hint: root.organizer.problemHint
    }

    Card {
        heading: qsTr("A new event")
        BodyText {
            text: qsTr("Five short steps: what it is, what holds at the doors, who has tickets, claims, and your signature. Nothing is published before the last one.")
            muted: true
        }
        Flow {
            spacing: 12
            Layout.fillWidth: true
            ActionButton {
                primary: true
                text: qsTr("Make an event")
                onClicked: root.organizer.newEvent()
            }
            ActionButton {
                text: qsTr("Open a draft…")
                note: qsTr("Goes on with an event that is not signed yet")
                onClicked: draftDialog.open()
            }
        }
    }

    Card {
        heading: qsTr("An event that runs")
        BodyText {
            text: qsTr("See how many came, how fast the doors are, and what they refused. Afterwards, close it and get the deletion receipt.")
            muted: true
        }
        ActionButton {
            text: qsTr("Open an event…")
            onClicked: eventDialog.open()
        }
    }

    FileDialog {
        id: draftDialog
        title: qsTr("Draft of an event")
        nameFilters: [qsTr("Drafts (*.draft.json)"), qsTr("All files (*)")]
        onAccepted: root.organizer.openDraft(selectedFile)
    }
    FileDialog {
        id: eventDialog
        title: qsTr("Event file")
        nameFilters: [qsTr("Event files (*.event.json)"), qsTr("All files (*)")]
        onAccepted: root.organizer.watchEvent(selectedFile)
    }
}
