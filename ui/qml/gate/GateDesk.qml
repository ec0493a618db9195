// The gate: no event, waiting for codes, or a verdict over everything.
import QtQuick
import QtQuick.Layouts
import Symbolon

FocusScope {
    id: root

    required property GateController gate
    property bool kiosk: false

    // Pages of the desk beside scanning.
    property bool showingStored: false

    OpenEventPage {
        anchors.fill: parent
        visible: root.gate.state === GateController.Closed
        gate: root.gate
    }

    ScanPage {
        anchors.fill: parent
        visible: root.gate.state !== GateController.Closed && !root.showingStored
        gate: root.gate
        kiosk: root.kiosk
        onStoredAsked: root.showingStored = true
    }

    StoredPage {
        anchors.fill: parent
        visible: root.showingStored && root.gate.state !== GateController.Closed
        gate: root.gate
        onDone: root.showingStored = false
    }

    VerdictScreen {
        anchors.fill: parent
        visible: root.gate.state === GateController.Showing || root.gate.state === GateController.OutOfOrder
        gate: root.gate
    }
}
