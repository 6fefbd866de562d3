import Testing
@testable import GraphLayout
