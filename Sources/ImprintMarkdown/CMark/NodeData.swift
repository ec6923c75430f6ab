import CCmarkGFM

/// What a construct knows of a node, beyond what cmark keeps.
///
/// Tied to the node: cmark frees both together.
final class NodeData {
    /// What an attribute list, a fence or a directive gives the element.
    var attributes = ElementAttributes()
    /// What the construct read where the node begins, such as `Admonition`; `nil` for nodes that only
    /// have attributes.
    var content: (any Sendable)?
    /// The fence that opened the block; `nil` for blocks that have none.
    var fence: BlockFence?
    /// The columns of indentation that each line of the body must have, but for blank ones.
    var requiredIndentation = 0
}

extension CMarkNode {
    /// The node's data; `nil` if no construct has left any.
    var data: NodeData? {
        guard let pointer = pointer.pointee.user_data, kind != .document else { return nil }
        return Unmanaged<NodeData>.fromOpaque(pointer).takeUnretainedValue()
    }

    /// Whether a construct has left data.
    var hasData: Bool { pointer.pointee.user_data != nil }

    /// The node's data, made if there is none.
    var ownData: NodeData {
        if let data { return data }
        let data = NodeData()
        attach(data)
        return data
    }

    /// What a construct read where the node begins, if it is of that type.
    func content<Content>(_ type: Content.Type = Content.self) -> Content? {
        data?.content as? Content
    }

    /// Ties an object to the node, which keeps it until cmark frees the node.
    func attach(_ object: AnyObject) {
        pointer.pointee.user_data = Unmanaged.passRetained(object).toOpaque()
        pointer.pointee.user_data_free_func = { _, object in
            guard let object else { return }
            Unmanaged<AnyObject>.fromOpaque(object).release()
        }
    }
}
