// What this gate stores: all of it, and the way to end it.
import QtQuick
import QtQuick.Layouts
import Symbolon

Page {
    id: root

    required property GateController gate

    signal done()

    title: qsTr("What this gate stores")
    lead: qsTr("Nothing else is kept: no name, no wallet address, no ticket number, no proof.")

    Card {
        heading: qsTr("Per pass")
        Rows {
            model: root.gate.storedPerPass
            Fact {
                required property var modelData
                name: modelData.name
                value: modelData.value
            }
        }
    }
    Card {
        heading: qsTr("In all")
        Rows {
            model: root.gate.storedInAll
            Fact {
                required property var modelData
                name: modelData.name
                value: modelData.value
            }
        }
    }
    Card {
        heading: qsTr("Close the event")
        BodyText {
            text: qsTr("Closing destroys the key of the ledger, wipes and empties its file, keeps the counts, and writes a deletion receipt. It cannot be undone.")
        }
        Field {
            id: confirm
            label: qsTr("Type CLOSE to close the event for good")
        }
        ActionButton {
            destructive: true
            enabled: confirm.text === "CLOSE"
            text: qsTr("Close the event")
            onClicked: {
                confirm.take()
                root.gate.closeEvent()
                root.done()
            }
        }
    }
    ActionButton {
        text: qsTr("Back")
        onClicked: root.done()
    }
}
