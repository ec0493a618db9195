// One step of a new event: where one is, what went wrong, the step itself, and the way on and back.
import QtQuick
import QtQuick.Layouts
import Symbolon

Page {
    id: root

    required property OrganizerController organizer
    required property int step
    property string nextText: qsTr("Next")
    property bool canGoOn: true
    default property alias fields: column.data

    columnWidth: 820

    StepBar {
        //: The steps of making an event: what it is, rules at the doors, the list of tickets, claims, signature
        steps: [qsTr("Event"), qsTr("Doors"), qsTr("Tickets"), qsTr("Claims"), qsTr("Sign")]
        current: root.step
    }

    Notice {
        kind: root.organizer.problemIsGood ? Notice.Good : Notice.Problem
        text: root.organizer.problem
        hint: root.organizer.problemHint
    }

    ColumnLayout {
        id: column
        spacing: Theme.gap * 2
        Layout.fillWidth: true
    }

    RowLayout {
        spacing: 12
        Layout.fillWidth: true

        ActionButton {
            text: root.step === 0 ? qsTr("Leave") : qsTr("Back")
            enabled: !root.organizer.busy
            onClicked: root.step === 0 ? root.organizer.leave() : root.organizer.back()
        }
        Item { Layout.fillWidth: true }
        ActionButton {
            visible: root.nextText !== ""
            primary: true
            enabled: root.canGoOn && !root.organizer.busy
            text: root.nextText
            onClicked: root.organizer.next()
        }
    }
}
