// Step 4: claims of holders whose keys are in another wallet.
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Symbolon

WizardPage {
    id: root

    step: 3
    title: qsTr("Claims")
    lead: qsTr("Holders whose key is in another wallet sign a claim; it puts a secret of theirs in the place of their address. Without claims, just go on.")

    Card {
        heading: qsTr("Before the list is closed")
        BodyText {
            text: qsTr("Give holders the draft of the event. It tells their wallet what to sign, and you can go on from it on another day.")
            muted: true
        }
        ActionButton {
            text: qsTr("Save the draft…")
            enabled: !root.organizer.busy
            onClicked: draftDialog.open()
        }
    }

    Card {
        heading: qsTr("Claims that came in")
        BodyText {
            text: root.organizer.claims.count === 0
                  ? qsTr("Choose the files, or drop them on this window. Each is checked against the list and its holder's signature.")
                  : qsTr("Tickets that show a secret in place of an address: %1").arg(root.organizer.claimsTaken)
            muted: root.organizer.claims.count === 0
        }
        LineList {
            title: qsTr("Claims that came in")
            lines: root.organizer.claims
        }
        Flow {
            spacing: 12
            Layout.fillWidth: true
            ActionButton {
                text: qsTr("Add claims…")
                enabled: !root.organizer.busy
                onClicked: claimsDialog.open()
            }
            ActionButton {
                visible: root.organizer.claims.count > 0
                text: qsTr("Forget all claims")
                enabled: !root.organizer.busy
                onClicked: root.organizer.forgetClaims()
            }
        }
    }

    Working {
        visible: root.organizer.busy
        label: qsTr("Checking claims and making the list…")
        onCancelled: root.organizer.cancel()
    }

    DropArea {
        parent: root
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => root.organizer.addClaims(drop.urls)
    }

    FileDialog {
        id: draftDialog
        title: qsTr("Where the draft goes")
        fileMode: FileDialog.SaveFile
        nameFilters: [qsTr("Drafts (*.draft.json)")]
        defaultSuffix: "draft.json"
        onAccepted: root.organizer.saveDraft(selectedFile)
    }
    FileDialog {
        id: claimsDialog
        title: qsTr("Claims")
        fileMode: FileDialog.OpenFiles
        nameFilters: [qsTr("Claims (*.json)"), qsTr("All files (*)")]
        onAccepted: root.organizer.addClaims(selectedFiles)
    }
}
