// Step 5: the event as it will be signed.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Symbolon

WizardPage {
    id: root

    step: 4
    title: qsTr("Is this right?")
    lead: qsTr("Your signature fixes the list: from then on it decides who may enter.")
    nextText: ""

    Card {
        heading: qsTr("What visitors will prove")
        BodyText { text: root.organizer.sentence }
    }

    WordsCard { words: root.organizer.words }

    Card {
        heading: qsTr("The event")
        Rows {
            model: root.organizer.facts
            Fact {
                required property var modelData
                name: modelData.name
                value: modelData.value
            }
        }
    }

    Card {
        heading: qsTr("Sign and publish")
        BodyText {
            text: qsTr("Three files are written: the event and its list, for everybody, and a key with which your gate confirms check-ins. Your own key stays in this application's folder.")
            muted: true
        }
        Toggle {
            id: confirmed
            text: qsTr("The list is complete, and I publish it")
        }
        ActionButton {
            primary: true
            enabled: confirmed.checked && !root.organizer.busy
            text: qsTr("Sign the event…")
            onClicked: folderDialog.open()
        }
        Working {
            visible: root.organizer.busy
            label: qsTr("Signing and writing…")
            canCancel: false
        }
    }

    FolderDialog {
        id: folderDialog
        title: qsTr("Folder for the event's files")
        onAccepted: root.organizer.publish(selectedFolder)
    }
}
