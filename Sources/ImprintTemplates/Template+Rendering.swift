package import ImprintCore

extension Template {
    /// Renders a layout and appends it to some bytes, which stay as they were if it fails.
    ///
    /// Returns the roots that were looked up, `data.repositories` for those that are tracked.
    @discardableResult
    package func render(
        _ environment: TemplateEnvironment, _ scope: TemplateScope, into output: inout [UInt8]
    ) throws(TemplateError) -> Set<String> {
        let evaluator = Evaluator(environment, scope)
        defer { evaluator.circles.open() }
        let count = output.count
        swap(&evaluator.output, &output)
        defer { swap(&evaluator.output, &output) }
        evaluator.outputStart = count
        do throws(TemplateError) {
            try evaluator.render(self)
        } catch {
            evaluator.output.removeLast(evaluator.output.count - count)
            throw error
        }
        return evaluator.usedRoots
    }

    /// Expands the tags of a page.
    ///
    /// Each tag that fails expands to nothing and is reported once; the rest goes on.
    package func expand(
        _ environment: TemplateEnvironment, _ scope: TemplateScope,
        reporting diagnostics: inout [Diagnostic]
    ) -> Expansion {
        if isVerbatim {
            let text = range == 0..<source.bytes.count ? source.bytes : Array(source.bytes[range])
            return Expansion(text: text, verbatim: range, of: source)
        }
        let evaluator = Evaluator(environment, scope)
        defer { evaluator.circles.open() }
        let recorder = Recorder()
        evaluator.recorder = recorder
        evaluator.recording = recorder
        evaluator.output.reserveCapacity(range.count + range.count / 8)
        do throws(TemplateError) {
            try evaluator.render(self)
        } catch {
            recorder.report(error)
        }
        diagnostics += recorder.diagnostics
        return Expansion(
            text: evaluator.output, segments: recorder.segments, files: recorder.files,
            fragments: recorder.fragments, usedRoots: evaluator.usedRoots)
    }
}
