// Before the doors: which event this gate is for.
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Symbolon

Page {
    id: root

    required property GateController gate

    title: qsTr("Open the gate")
    lead: qsTr("Choose the event file that the organizer gave you. The gate then works without a network.")

    Notice {
        kind: Notice.Problem
        text: root.gate.problem
        hint: root.gate.problemHint
    }

    Card {
        heading: qsTr("Event")

        BodyText {
            text: qsTr("The six words of the event must be the same here and on every attendee's screen.")
            muted: true
        }
        RowLayout {
            spacing: 12
            ActionButton {
                primary: true
                text: qsTr("Open event file…")
                onClicked: eventDialog.open()
            }
            ActionButton {
                visible: root.gate.demoAvailable
                text: qsTr("Open the demo event")
                onClicked: root.gate.openDemo()
            }
        }
    }

    FileDialog {
        id: eventDialog
        title: qsTr("Event file")
        nameFilters: [qsTr("Event files (*.event.json)"), qsTr("All files (*)")]
        onAccepted: root.gate.openEvent(selectedFile)
    }
}
