classdef Account < handle & Base
    % ACCOUNT A bank account
    properties (SetAccess = private)
        Balance = 0
        Owner
    end
    properties (Constant)
        Limit = 1e4;
    end
    events
        Overdrawn
    end
    methods
        function obj = Account(owner, varargin)
            obj@Base(owner);
            obj.Owner = owner;
        end
        function deposit(obj, amount)
            obj.Balance = obj.Balance + amount;
        end
        function withdraw(obj, amount)
            if amount > obj.Balance
                notify(obj, 'Overdrawn');
            end
        end
    end
    methods (Static)
        function r = rate()
            r = 0.05;
        end
    end
end
