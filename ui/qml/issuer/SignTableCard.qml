// Credentials for the good lines of the table, and what came of each.
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Symbolon

Card {
    id: root

    required property IssuerController issuer

    readonly property bool isWide: width > 560 * Math.max(1, Theme.scale * 0.8)

    heading: qsTr("Sign")

    Fact { name: qsTr("Credentials to issue"); value: root.issuer.goodLines.toLocaleString(Qt.locale(), "f", 0) }
    // Columns of one width, whatever is in them; in a single one a label must not be laid out for a width of 1 first.
    GridLayout {
        columns: root.isWide ? 2 : 1
        columnSpacing: 16
        rowSpacing: Theme.gap * 1.5
        Choice {
            id: key
            label: qsTr("Sign with")
            model: root.issuer.keys
            textRole: "name"
            currentIndex: 0
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: root.isWide ? 1 : -1
            onChosen: index => currentIndex = index
        }
        Field {
            id: days
            label: qsTr("Valid for days")
            hint: qsTr("Short lives need no list of revoked credentials")
            text: "90"
            inputMethodHints: Qt.ImhDigitsOnly
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: root.isWide ? 1 : -1
        }
        Field {
            id: issuerName
            label: qsTr("Who issues")
            hint: qsTr("Your address on the web, such as https://kyc.example")
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: root.isWide ? 1 : -1
        }
        Field {
            id: type
            label: qsTr("Kind, as requests name it")
            text: root.issuer.usualType
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: root.isWide ? 1 : -1
        }
    }
    ActionButton {
        primary: true
        enabled: issuerName.text !== "" && !root.issuer.busy
        text: qsTr("Issue the credentials…")
        onClicked: folderDialog.open()
    }
    Working {
        visible: root.issuer.busy
        label: qsTr("Signing…")
        share: root.issuer.progress
        onCancelled: root.issuer.cancel()
    }
    LineList {
        title: qsTr("What came of each line")
        lines: root.issuer.results
    }
    ActionButton {
        visible: root.issuer.results.count > 0
        text: qsTr("Save this list…")
        onClicked: resultsDialog.open()
    }

    FolderDialog {
        id: folderDialog
        title: qsTr("Folder for the credentials")
        onAccepted: root.issuer.issue(key.currentIndex, issuerName.text, type.text, days.text, selectedFolder)
    }
    FileDialog {
        id: resultsDialog
        title: qsTr("Where the list goes")
        fileMode: FileDialog.SaveFile
        nameFilters: [qsTr("Tables (*.csv)")]
        defaultSuffix: "csv"
        onAccepted: root.issuer.saveResults(selectedFile)
    }
}
