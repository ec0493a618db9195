// The lender's desk: a request, a proof, a receipt.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Symbolon

Page {
    id: root

    required property LenderController lender

    title: qsTr("Ask for a proof")
    lead: qsTr("The one who proves it shows this and nothing else; you keep a receipt that anyone can check again.")
    columnWidth: 820

    Notice {
        kind: root.lender.problemIsGood ? Notice.Good : Notice.Problem
        text: root.lender.problem
        hint: root.lender.problemHint
    }

    // At the top, where it is seen whole.
    Card {
        visible: root.lender.codes.text !== ""
        heading: root.lender.sentence
        QrItem {
            text: root.lender.codes.text
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: 420
            Layout.preferredHeight: 420
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("The request as %n codes that follow each other", "", root.lender.codes.codes)
        }
        ActionButton {
            text: qsTr("Hide the codes")
            Layout.alignment: Qt.AlignHCenter
            onClicked: root.lender.codes.hide()
        }
    }

    Card {
        visible: root.lender.facts.length > 0
        heading: qsTr("Receipt")
        Rows {
            model: root.lender.facts
            Fact {
                required property var modelData
                name: modelData.name
                value: modelData.value
            }
        }
        ActionButton {
            primary: true
            text: qsTr("Save the receipt…")
            onClicked: receiptSaveDialog.open()
        }
    }

    Card {
        heading: qsTr("Request")

        BodyText {
            visible: root.lender.sentence !== ""
            text: root.lender.sentence
        }
        Choice {
            label: qsTr("What is to be proven")
            model: root.lender.statements
            currentIndex: root.lender.statement
            Layout.fillWidth: true
            onChosen: index => root.lender.statement = index
        }
        Rows {
            model: root.lender.form
            ParameterField {
                form: root.lender.form
            }
        }
        Field { id: name; label: qsTr("Your name"); hint: qsTr("Shown to the one who is asked") }
        Field { id: purpose; label: qsTr("What it is for"); hint: qsTr("Shown to the one who is asked") }
        Field { id: application; label: qsTr("Application number"); hint: qsTr("A proof fits this one only") }

        Flow {
            spacing: 12
            Layout.fillWidth: true
            ActionButton {
                primary: root.lender.sentence === ""
                text: qsTr("Make the request")
                onClicked: root.lender.makeRequest(name.text, purpose.text, application.text)
            }
            ActionButton { text: qsTr("Open a request…"); onClicked: requestDialog.open() }
            ActionButton {
                visible: root.lender.sentence !== ""
                text: qsTr("Save the request…")
                onClicked: requestSaveDialog.open()
            }
            ActionButton {
                visible: root.lender.sentence !== ""
                text: qsTr("Copy the request")
                onClicked: root.lender.copyRequest()
            }
            ActionButton {
                visible: root.lender.sentence !== "" && root.lender.codes.text === ""
                text: qsTr("Show it as codes")
                note: qsTr("For a wallet that scans this screen")
                onClicked: {
                    root.lender.showRequest()
                    root.scrollToTop()
                }
            }
        }
    }

    Card {
        heading: qsTr("Proof")
        Flow {
            spacing: 12
            Layout.fillWidth: true
            ActionButton {
                primary: root.lender.sentence !== ""
                enabled: root.lender.sentence !== "" && !root.lender.busy
                text: root.lender.busy ? qsTr("Checking…") : qsTr("Check a proof…")
                onClicked: proofDialog.open()
            }
            ActionButton {
                enabled: !root.lender.busy
                text: qsTr("Check an old receipt…")
                onClicked: receiptDialog.open()
            }
        }
    }

    DropArea {
        parent: root
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => {
            for (const url of drop.urls) root.lender.checkProof(url)
        }
    }

    FileDialog {
        id: requestDialog
        title: qsTr("Request")
        onAccepted: root.lender.openRequest(selectedFile)
    }
    FileDialog {
        id: requestSaveDialog
        title: qsTr("Where the request goes")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "request"
        onAccepted: root.lender.saveRequest(selectedFile)
    }
    FileDialog {
        id: proofDialog
        title: qsTr("Proof file")
        nameFilters: [qsTr("Proof files (*.symbolon)"), qsTr("All files (*)")]
        onAccepted: root.lender.checkProof(selectedFile)
    }
    FileDialog {
        id: receiptDialog
        title: qsTr("Receipt")
        nameFilters: [qsTr("Receipts (*.json)"), qsTr("All files (*)")]
        onAccepted: {
            receiptProofDialog.receipt = selectedFile
            receiptProofDialog.open()
        }
    }
    FileDialog {
        id: receiptProofDialog
        property url receipt
        title: qsTr("Proof file of this receipt")
        nameFilters: [qsTr("Proof files (*.symbolon)"), qsTr("All files (*)")]
        onAccepted: root.lender.checkReceipt(receipt, selectedFile)
    }
    FileDialog {
        id: receiptSaveDialog
        title: qsTr("Where the receipt goes")
        fileMode: FileDialog.SaveFile
        nameFilters: [qsTr("Receipts (*.json)"), qsTr("PDF (*.pdf)")]
        onAccepted: root.lender.saveReceipt(selectedFile)
    }
}
